import { currentRelease, rollBack } from '../src/publication/release.ts'
import { noteOperation } from './noteOperation.ts'

/**
 * `npm run rollback`: the site goes back to the release before the current one, in one step; the administrators are
 * told.
 */
async function goBack(): Promise<string> {
  const from = (await currentRelease()) ?? '–'
  const to = await rollBack()
  const done = `The site went back from release ${from} to ${to}.`
  await noteOperation(done, { event: 'rolledBack', from, to })
  return done
}

goBack().then(
  (done) => {
    console.log(done)
    process.exit(0)
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  },
)
