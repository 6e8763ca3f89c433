import { getPayload } from 'payload'
import config from '../../cms/src/payload.config.ts'
import { takeSnapshot } from '../../cms/src/publication/snapshot.ts'

/** Takes a snapshot of the data in DATA_DIR and prints how long it took, and the process's memory at most. */
async function take(): Promise<void> {
  const payload = await getPayload({ config })
  const begin = performance.now()
  const { snapshot } = await takeSnapshot(payload)
  const seconds = (performance.now() - begin) / 1000
  const megabytes = Math.round((process.resourceUsage().maxRSS * 1024) / 1e6)
  console.log(JSON.stringify({ seconds, megabytes, adoptions: snapshot.adoptions.length }))
}

take().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
