/** Does a piece of work for each item, as many at once as there are workers; each worker takes the next. */
export async function inLanes<T, W>(
  items: Iterable<T>,
  workers: W[],
  work: (item: T, worker: W) => Promise<void>,
): Promise<void> {
  const next = items[Symbol.iterator]()
  const lane = async (worker: W) => {
    for (let item = next.next(); !item.done; item = next.next()) await work(item.value, worker)
  }
  await Promise.all(workers.map(lane))
}

/** How many files are worked on at once: reading, writing and zlib have four threads. */
export const fileLanes = Array.from({ length: 8 }, (_, lane) => lane)
