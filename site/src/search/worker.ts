import { fetchColumns } from './indexFile.ts'
import { createStaticEngine } from 'cms/domain/search/staticEngine.ts'
import type { Answer, Question } from './workerEngine.ts'

// Runs in a web worker: loads the index, says that it is ready (id 0), then answers searches.
const engine = fetchColumns().then((columns) => createStaticEngine(columns))

function say(answer: Answer): void {
  postMessage(answer)
}

engine.then(
  () => say({ id: 0 }),
  (error: unknown) => say({ id: 0, error: String(error) }),
)

addEventListener('message', ({ data: { id, query } }: MessageEvent<Question>) => {
  engine
    .then(({ search }) => search(query))
    .then(
      (result) => say({ id, result }),
      (error: unknown) => say({ id, error: String(error) }),
    )
})
