import type { Label } from '../language/language.ts'

/** How long one has to wait, as people say it: in minutes from the first on, in hours from the first on. @param seconds at least one. */
export function waitText(seconds: number): Label {
  const minutes = Math.ceil(seconds / 60)
  if (minutes < 60) return { vi: `khoảng ${minutes} phút`, en: about(minutes, 'minute') }
  const hours = Math.ceil(minutes / 60)
  return { vi: `khoảng ${hours} giờ`, en: about(hours, 'hour') }
}

const about = (count: number, unit: string) => `about ${count} ${unit}${count === 1 ? '' : 's'}`
