import type { SearchEngine, SearchQuery, SearchResult } from 'cms/domain/search/search.ts'

export interface Question {
  id: number
  query: SearchQuery
}

/** The answer to the question of the same id; id 0 says that the index is ready, or why it is not. */
export interface Answer {
  id: number
  result?: SearchResult
  error?: string
}

/** The static engine in a web worker. Rejects when the worker cannot load the index. */
export async function openWorkerEngine(): Promise<SearchEngine> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, (answer: Answer) => void>()
  let last = 0

  function answerOf(id: number): Promise<Answer> {
    return new Promise((resolve, reject) => {
      waiting.set(id, (answer) => {
        if (answer.error) reject(new Error(answer.error))
        else resolve(answer)
      })
    })
  }

  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.id)?.(data)
    waiting.delete(data.id)
  })
  worker.addEventListener('error', ({ message }) => {
    for (const [id, answer] of waiting) answer({ id, error: message })
    waiting.clear()
  })
  try {
    await answerOf(0)
  } catch (error) {
    worker.terminate()
    throw error
  }
  return {
    async search(query) {
      const id = ++last
      worker.postMessage({ id, query } satisfies Question)
      const { result } = await answerOf(id)
      if (!result) throw new Error('The search worker gave no result.')
      return result
    },
  }
}
