import type { ServedProduct } from '../support/servedProduct.ts'

/** One figure, beside the bar that it is held against. */
export interface Row {
  what: string
  /** As a person reads it; empty where a figure has no bar. */
  bar: string
  figure: string
  /** Whether the figure reaches its bar; absent where there is none. */
  isReached?: boolean
  detail?: string
}

/** What all measurements of a run share; made when the first of them asks for it. */
export interface Bench {
  /** The product with the real catalogue and the demonstration data, served. */
  product: () => Promise<ServedProduct>
  /** Says how far a measurement is. */
  say: (line: string) => void
}

export interface Measurement {
  name: string
  title: string
  /** How it is measured, so that somebody else can judge the figure or measure it again. */
  how: string
  measure: (bench: Bench) => Promise<Row[]>
}

/** A row whose figure may be at most its bar. */
export function atMost(
  what: string,
  { value, bar, unit, detail }: { value: number; bar: number; unit: string; detail?: string },
): Row {
  return {
    what,
    bar: `≤ ${bar} ${unit}`,
    figure: `${readable(value)} ${unit}`,
    isReached: value <= bar,
    ...(detail ? { detail } : {}),
  }
}

/** A row whose figure must be at least its bar. */
export function atLeast(
  what: string,
  { value, bar, unit, detail }: { value: number; bar: number; unit: string; detail?: string },
): Row {
  return {
    what,
    bar: `≥ ${bar} ${unit}`.trim(),
    figure: `${readable(value)} ${unit}`.trim(),
    isReached: value >= bar,
    ...(detail ? { detail } : {}),
  }
}

/** Three significant digits, no more than can be told apart. */
export function readable(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en')
  return String(Number(value.toPrecision(3)))
}

/** The value below which a share of all values lies (nearest rank). */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

export const median = (values: number[]): number => percentile(values, 0.5)

/** Seconds since an instant of `performance.now()`. */
export const secondsSince = (start: number): number => (performance.now() - start) / 1000

/** Waits for a number of seconds. */
export function pause(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000))
}
