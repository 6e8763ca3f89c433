import { currentRelease, rollBack } from '../src/publication/release.ts'

/** `npm run rollback`: the site goes back to the release before the current one, in one step. */
try {
  const before = await currentRelease()
  console.log(`The site went back from release ${before} to ${await rollBack()}.`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
