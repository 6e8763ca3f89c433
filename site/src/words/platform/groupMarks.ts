import type { PlatformGroup } from 'cms/domain/platform/platform.ts'

/**
 * The drawn mark of each group, as a path on a grid of 24: the roof of a communal house (government), an
 * old coin (economy), a person under a leaf hat (society). One stroke width; the word stands beside it.
 */
export const groupMarks: Record<PlatformGroup, string> = {
  government:
    'M2.5 9c3.8.6 6.8-1.2 9.5-4.5 2.7 3.3 5.7 5.1 9.5 4.5M6 9.5v8.5M12 9.5v8.5M18 9.5v8.5M3 20.5h18',
  economy: 'M12 2.8a9.2 9.2 0 1 0 0 18.4a9.2 9.2 0 1 0 0-18.4zM8.8 8.8h6.4v6.4h-6.4z',
  society:
    'M2.5 11.5 12 3.5l9.5 8c-6 1.9-13 1.9-19 0zM7.8 12.8a4.3 4.3 0 0 0 8.4 0M4.5 21c.6-2.6 3.6-4 7.5-4s6.9 1.4 7.5 4',
}
