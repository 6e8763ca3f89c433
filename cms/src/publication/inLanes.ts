/** How many files are worked on at once: reading, writing and zlib have four threads. */
const lanes = 8

/** Does the work for each item, a few at a time; the first that fails ends it. */
export async function inLanes<T>(items: T[], work: (item: T) => Promise<void>): Promise<void> {
  const next = items.values()
  const lane = async () => {
    for (const item of next) await work(item)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}
