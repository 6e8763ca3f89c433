import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { signedInApi } from '../support/api.ts'
import type { ApiCall } from '../support/api.ts'
import { fireHavingRead } from '../support/havingRead.ts'
import { Installation } from './harmedInstallation.ts'
import { atMost, pause, percentile, readable } from './measurement.ts'
import type { Bench, Row } from './measurement.ts'

const wanted = Number(process.env.FAULTS ?? 60)
const lanes = 4
const unitPage = '/don-vi/so-y-te-lao-cai/'

/** What became of one registration, as far as the server has said so. */
interface Work {
  key: string
  id?: string
  isSubmitted: boolean
  isApproved: boolean
  evidence: string
}

/** One fault as it was drawn. */
interface Drawn {
  /** Which of the faults, counted from none. */
  fault: number
  /** Seconds before it strikes. */
  before: number
  /** How long it lasts, 0 to 1 of what its kind lasts at most. */
  length: number
  /** Hours by which a clock jumps. */
  hours: number
  /** Whether the clock is put right afterwards. */
  isPutRight: boolean
}

interface Fault {
  name: string
  strike: (one: Installation, drawn: Drawn) => Promise<void>
}

/** What a bad night brings; each ends by itself, and from then on the installation has a minute. */
const faults: Fault[] = [
  {
    name: 'the process is killed',
    strike: async (one) => {
      await one.kill()
      await one.start()
    },
  },
  {
    name: 'the process stands still',
    strike: async (one, { length }) => {
      one.signal('SIGSTOP')
      await pause(0.2 + length * 3)
      one.signal('SIGCONT')
    },
  },
  { name: 'whoever renders is killed', strike: (one) => Promise.resolve(one.killHelpers()) },
  {
    name: 'the mail server is away',
    strike: async (one, { length }) => {
      await one.mailAway()
      await pause(0.5 + length * 4)
      await one.mailBack()
    },
  },
  {
    name: 'the clock jumps by two hours at most',
    strike: async (one, { length, hours, isPutRight }) => {
      one.setClock(Math.round(hours * 3_600_000))
      await pause(0.5 + length * 3)
      if (isPutRight) one.setClock(0)
    },
  },
  // The last one: it is left out where there is no disk.
  {
    name: 'the disk is full',
    strike: async ({ disk }, { length }) => {
      disk.fillTo(0)
      await pause(0.5 + length * 3)
      disk.empty()
    },
  },
]

/** Faults that follow from a seed, so that a run can be repeated. */
function drawn(kinds: number): Drawn[] {
  const share = (min: number, max: number) => fc.double({ min, max, noNaN: true })
  const one = fc.record({
    fault: fc.nat({ max: kinds - 1 }),
    before: share(0, 1),
    length: share(0, 1),
    hours: share(-2, 2),
    isPutRight: fc.boolean(),
  })
  return fc.sample(one, { seed: Number(process.env.FAULT_SEED ?? 20_261_128), numRuns: wanted })
}

/** Faults under writes: nothing that was acknowledged is lost, nothing is half done or done twice, and all catches up. */
export async function measureFaults({ say }: Pick<Bench, 'say'>): Promise<Row[]> {
  const installation = new Installation()
  const { missing } = installation.disk
  if (missing) say(`No disk of its own (${missing}): the full disk is left out.`)
  try {
    await installation.begin()
    return await undergo(installation, say)
  } finally {
    await installation.end()
  }
}

async function undergo(installation: Installation, say: Bench['say']): Promise<Row[]> {
  const kinds = installation.disk.missing ? faults.slice(0, -1) : faults
  const works: Work[] = []
  const standing = { isEnded: false }
  const people = await Promise.all(Array.from({ length: lanes }, () => signedIn(installation)))
  const platforms = await people[0]?.officer<{ docs: { id: string }[] }>(
    'GET',
    '/api/platforms?limit=50&depth=0',
  )
  const ids = platforms?.body.docs.map(({ id }) => id) ?? []
  const writers = people.map((own) => write({ installation, works, standing, platforms: ids }, own))
  const counts = new Map<string, number>()
  const healed: number[] = []
  const broken: string[] = []
  for (const [index, one] of drawn(kinds.length).entries()) {
    const fault = kinds[one.fault]
    if (!fault) continue
    counts.set(fault.name, (counts.get(fault.name) ?? 0) + 1)
    await pause(one.before)
    await fault.strike(installation, one)
    const ended = performance.now()
    const last = works.findLast(({ isApproved }) => isApproved)
    const fate = await recovered(installation, last?.evidence)
    healed.push((performance.now() - ended) / 1000)
    if (fate) broken.push(`${fault.name}: ${fate}`)
    if (index % 10 === 9)
      say(`${index + 1} faults, ${works.length} registrations, ${broken.length} broken`)
  }
  standing.isEnded = true
  await Promise.all(writers)
  installation.setClock(0)
  const mails = await mailsLeft(installation)
  const ledger = compare(installation, works)
  for (const line of [...broken, ...ledger.lines]) say(line)
  const detail = [...counts].map(([name, count]) => `${name} ${count} ×`).join(', ')
  return [
    {
      what: `${wanted} faults under ${works.length} registrations`,
      bar: '0 lost, 0 half done, 0 double',
      figure: `${ledger.lost} lost, ${ledger.half} half done, ${ledger.double} double`,
      isReached: ledger.lost + ledger.half + ledger.double === 0,
      detail,
    },
    {
      what: 'Site whole, ready and up to date within a minute of each fault’s end',
      bar: `${wanted} of ${wanted}`,
      figure: `${wanted - broken.length} of ${wanted}`,
      isReached: broken.length === 0,
      detail: `median ${readable(percentile(healed, 0.5))} s, p95 ${readable(percentile(healed, 0.95))} s`,
    },
    atMost('Mails still waiting a minute after the last', {
      value: mails,
      bar: 0,
      unit: '',
      detail: `${installation.received} were sent`,
    }),
  ]
}

/** Waits until the installation says that it is ready, the site is whole, and what was approved last stands on it. */
async function recovered(
  { origin }: Installation,
  evidence: string | undefined,
): Promise<string | undefined> {
  const until = performance.now() + 60_000
  let lacks = ''
  while (performance.now() < until) {
    try {
      const asked = { signal: AbortSignal.timeout(5000) }
      const begin = performance.now()
      const { status } = await fetch(`${origin}/api/health/ready`, asked)
      const took = performance.now() - begin
      const home = await (await fetch(`${origin}/`, asked)).text()
      const unit = await (await fetch(origin + unitPage, asked)).text()
      lacks =
        status !== 200
          ? `not ready (${status})`
          : took > 2000
            ? `said ready after ${Math.round(took)} ms`
            : !home.includes('</html>')
              ? 'the home page is not whole'
              : evidence && !unit.includes(evidence)
                ? 'what was approved is not on the page'
                : ''
    } catch (error) {
      lacks = error instanceof Error ? error.message : String(error)
    }
    if (!lacks) return undefined
    await pause(0.25)
  }
  return lacks
}

interface People {
  officer: ApiCall
  leader: ApiCall
}

async function signedIn({ origin }: Installation): Promise<People> {
  return {
    officer: await signedInApi(origin, 'canbo.yte@demo.example'),
    leader: await signedInApi(origin, 'lanhdao.yte@demo.example'),
  }
}

interface Writing {
  installation: Installation
  works: Work[]
  standing: { isEnded: boolean }
  /** Ids of what is registered, in turn. */
  platforms: string[]
}

/** One writer: registers, sends in, approves, and asks again where no answer comes, as a browser does. */
async function write(
  { installation, works, standing, platforms }: Writing,
  first: People,
): Promise<void> {
  let people = first
  while (!standing.isEnded) {
    const key = crypto.randomUUID()
    const work: Work = {
      key,
      isSubmitted: false,
      isApproved: false,
      evidence: `Quyết định ${key.slice(0, 8)}/QĐ-SYT`,
    }
    works.push(work)
    const platform = platforms[works.length % platforms.length]
    for (let tries = 1; tries < 120; tries += 1) {
      try {
        if (await goOn(people, work, platform)) break
      } catch {
        // The line is gone, or the process: like a person, it waits and asks again.
      }
      await pause(0.25)
      if (tries % 20 === 0) people = await signedIn(installation).catch(() => people)
    }
    // Sixteen registrations in ten seconds at most: pages that grow by thousands of rows would be another measurement.
    await pause(2.5)
  }
}

/** The next step of a registration; whether nothing is left to be done. */
async function goOn(
  { officer, leader }: People,
  work: Work,
  platform: string | undefined,
): Promise<boolean> {
  if (!work.id) {
    const { status, body } = await officer<{ doc?: { id: string } }>(
      'POST',
      '/api/adoptions?depth=0',
      {
        key: work.key,
        platform,
        purpose: 'Ghi trong khi có sự cố.',
      },
    )
    if (status >= 300 || !body.doc) return false
    work.id = body.doc.id
  }
  const record = `/api/adoptions/${work.id}`
  if (!work.isSubmitted) {
    const { status } = await officer('POST', `${record}/submit`, {})
    const { body } = await officer<{ state?: string }>('GET', `${record}?depth=0`)
    if (status !== 200 && body.state === 'draft') return false
    work.isSubmitted = body.state !== undefined && body.state !== 'draft'
    if (!work.isSubmitted) return false
  }
  const date = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10)
  const { status } = await fireHavingRead(leader, record, 'approve', {
    date,
    evidence: work.evidence,
  })
  if (status === 200) work.isApproved = true
  else {
    const { body } = await leader<{ state?: string }>('GET', `${record}?depth=0`)
    work.isApproved = body.state === 'announced'
  }
  return work.isApproved
}

/** Mails that still wait after a minute; read from the database as it lies there. */
async function mailsLeft({ dataDir }: Installation): Promise<number> {
  const left = () => {
    const database = new DatabaseSync(path.join(dataDir, 'cms.db'), { readOnly: true })
    try {
      const row = database
        .prepare("SELECT count(*) AS n FROM messages WHERE delivery = 'queued'")
        .get()
      return Number(row?.n)
    } finally {
      database.close()
    }
  }
  for (const until = performance.now() + 60_000; performance.now() < until && left() > 0;)
    await pause(1)
  return left()
}

/** What the database holds, against what the server has said. */
function compare({ dataDir }: Installation, works: Work[]) {
  const database = new DatabaseSync(path.join(dataDir, 'cms.db'), { readOnly: true })
  const rowsOf = database.prepare('SELECT id, state FROM adoptions WHERE key = ?')
  const approvals = database.prepare(
    "SELECT count(*) AS n FROM history WHERE subject_id = ? AND event = 'approve'",
  )
  const levels = database.prepare(
    'SELECT count(*) AS n FROM adoptions_milestones WHERE _parent_id = ?',
  )
  const lines: string[] = []
  const counted = { lost: 0, half: 0, double: 0 }
  const note = (kind: keyof typeof counted, what: string) => {
    counted[kind] += 1
    lines.push(`${kind}: ${what}`)
  }
  for (const work of works) {
    const rows = rowsOf.all(work.key)
    if (rows.length > 1) note('double', work.key)
    const [row] = rows
    if (work.id && row?.id !== work.id) note('lost', `${work.key} was acknowledged as ${work.id}`)
    if (!row) continue
    const state = String(row.state)
    if (work.isSubmitted && state === 'draft') note('lost', `${work.key} was sent in`)
    if (work.isApproved && state !== 'announced') note('lost', `${work.key} was approved`)
    const told = Number(approvals.get(String(row.id))?.n)
    const reached = Number(levels.get(String(row.id))?.n)
    const isAnnounced = state === 'announced' ? 1 : 0
    if (told !== isAnnounced || reached !== isAnnounced)
      note(
        told > 1 ? 'double' : 'half',
        `${work.key} is ${state}, ${told} approvals, ${reached} levels`,
      )
  }
  database.close()
  return { ...counted, lines }
}
