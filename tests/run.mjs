// npm test: every test on what the machine has, and beside them format, lint, types and generated files.
// Prints a line for each step and "N passed, N failed" last; the exit code is 0 only when nothing failed.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { constants, setPriority, tmpdir } from 'node:os'
import path from 'node:path'
import { buildCms, fail, install, root, step } from '../cms/setup.mjs'

const node = install()
const bin = path.join(root, 'node_modules/.bin')
const results = mkdtempSync(path.join(tmpdir(), 'nen-tang-so-results-'))
const env = {
  ...process.env,
  PATH: `${bin}${path.delimiter}${process.env.PATH}`,
  NEXT_TELEMETRY_DISABLED: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  PROJECT_ROOT: root,
}
env.ENGINES_REPORT = path.join(results, 'engines.txt')
const total = { passed: 0, failed: 0, skipped: 0 }
/** How many tests could not run, by what they need and this machine has not: `(needs …)` in their names. */
const wanting = new Map()
/** What the checks found wrong: printed at the end, because the tests print while they run. */
const faults = []

async function command(name, args, { cwd = root, quiet = true, standsBack = false } = {}) {
  const child = spawn(path.resolve(bin, name), args, {
    cwd,
    env,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
  })
  if (standsBack && child.pid) setPriority(child.pid, constants.priority.PRIORITY_LOW)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => (output += text))
  }
  const [status] = await once(child, 'close')
  return { isFine: status === 0, output }
}

/** A command that takes what the tests leave of the processors: they often wait for pages and processes. */
const inTheShade = (name, args, cwd) => command(name, args, { cwd, standsBack: true })

function conclude(title, found) {
  total[found.length === 0 ? 'passed' : 'failed'] += 1
  step(`${title}: ${found.length === 0 ? 'right' : 'wrong, as said at the end'}`)
  faults.push(...found.map((output) => `\n${title}:\n${output}`))
}

/** One check that is right or wrong as a whole. */
async function check(title, ...commands) {
  const found = []
  for (const [name, ...args] of commands) {
    const { isFine, output } = await inTheShade(name, args)
    if (!isFine) found.push(output.split('\n').slice(-80).join('\n'))
  }
  conclude(title, found)
}

async function checkTexts() {
  await check('Format (Prettier)', ['prettier', '--check', '.', '--log-level=warn'])
  await check('Lint (ESLint)', ['eslint', '.', '--max-warnings', '0'])
  await check('Nothing unused (knip)', ['knip', '--no-progress'])
}

async function checkTypes() {
  await check(
    'Types (TypeScript, Astro)',
    ['tsc', '-p', root],
    ['tsc', '--noEmit', '-p', path.join(root, 'cms')],
    ['astro', 'check', '--root', path.join(root, 'site')],
  )
}

/** Generated files must be what the sources generate. */
async function checkGenerated() {
  const found = []
  const types = path.join(root, 'cms/src/payload-types.ts')
  const before = readFileSync(types, 'utf8')
  const made = await inTheShade('payload', ['generate:types'], path.join(root, 'cms'))
  if (!made.isFine || readFileSync(types, 'utf8') !== before) {
    found.push(`cms/src/payload-types.ts was not current: commit the new one.\n${made.output}`)
  }
  const documents = await inTheShade('tsx', ['docs/generate.ts', '--check'])
  if (!documents.isFine) found.push(documents.output)
  conclude('Generated types and documents', found)
}

/** Tests of one Vitest configuration: real Payload, real database. */
async function runVitest(title, name, args = []) {
  step(title)
  const file = path.join(results, `${name}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { isFine } = await command('vitest', ['run', ...args, ...reporters], { quiet: false })
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
  total.passed += report?.numPassedTests ?? 0
  const pending = (report?.testResults ?? [])
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'pending' || status === 'skipped')
  for (const { fullName } of pending) noteWanting(/\(needs ([^)]+)\)/.exec(fullName)?.[1])
  // A file that could not be loaded has no failed test in it, and is a failure all the same.
  total.failed += Math.max(report?.numFailedTests ?? 0, isFine ? 0 : 1)
}

function noteWanting(need) {
  if (need) wanting.set(need, (wanting.get(need) ?? 0) + 1)
  else total.skipped += 1
}

/** The integration tests once more on MongoDB's protocol; without a server none of them is loaded. */
async function runOnMongodb() {
  const title = 'The same on MongoDB’s protocol (Vitest)'
  const finder = path.join(root, 'tests/support/mongodb.ts')
  const { output } = await command('tsx', [
    '-e',
    `import('${finder}').then(({ findMongodb }) => console.log(findMongodb().reason ?? ''))`,
  ])
  const reason = output.trim()
  if (!reason) {
    await runVitest(title, 'mongodb', ['--config', 'vitest.mongodb.config.ts', '--silent=true'])
    return
  }
  step(`${title}: not run, ${reason}`)
  appendFileSync(env.ENGINES_REPORT, `MongoDB's protocol: none: ${reason}\n`)
}

/** Which engines the tests met, or why none: each setup that looks for one adds its line. */
function enginesMet() {
  return existsSync(env.ENGINES_REPORT) ? readFileSync(env.ENGINES_REPORT, 'utf8').trim() : ''
}

/** The CMS that the journeys are served from, built while other tests run. */
function buildInTheShade() {
  const build = "import('./cms/setup.mjs').then(({ buildCms }) => buildCms(process.execPath))"
  return inTheShade(node, ['-e', build])
}

/** Journeys of people in a real browser, against the served product. */
async function runJourneys(title, name, args = []) {
  // Built already, unless that did not succeed: then this says why.
  buildCms(node)
  step(title)
  const file = path.join(results, `${name}.json`)
  env.JOURNEYS_REPORT = file
  const { isFine } = await command('playwright', ['test', ...args], { quiet: false })
  const stats = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).stats : undefined
  total.passed += stats?.expected ?? 0
  // The only journey that skips is that of a search server that stops.
  if (stats?.skipped) wanting.set('Meilisearch', (wanting.get('Meilisearch') ?? 0) + stats.skipped)
  total.failed += Math.max((stats?.unexpected ?? 0) + (stats?.flaky ?? 0), isFine ? 0 : 1)
}

/** The main job once more through MongoDB's protocol, Meilisearch and two processes of the CMS. */
async function runInstallation() {
  const title = 'Journeys through MongoDB’s protocol, Meilisearch and two processes (Playwright)'
  const isMissing = /: none: /.test(enginesMet())
  if (!isMissing) {
    await runJourneys(title, 'installation', ['--config', 'playwright.installation.config.ts'])
    return
  }
  step(`${title}: not run, an engine is missing`)
}

/** A real Chromium: the machine's, else installed now; where neither is possible the run ends with a sentence. */
async function provideChromium() {
  const finder = path.join(root, 'tests/support/chromium.ts')
  const find = () =>
    command('tsx', ['-e', `import('${finder}').then(({ findChromium }) => findChromium())`])
  if ((await find()).isFine) return
  step('Installing Chromium')
  await command('playwright', ['install', 'chromium'])
  if (!(await find()).isFine && process.getuid?.() === 0) {
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' })
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: 'ignore',
    })
  }
  if (!(await find()).isFine) {
    fail(
      'Chromium is needed for the tests and could not be installed. Install it (apt-get install chromium), or set CHROMIUM_PATH to it.',
    )
  }
}

await provideChromium()
// The build comes first: types that it writes beside the sources are whole when they are checked. What is generated
// lies beside the sources of the CMS, from which journeys start the product: it stands before the first of them.
const generated = buildInTheShade().then(checkGenerated)
await runVitest('Unit, integration, access matrix, site (Vitest)', 'vitest')
await runOnMongodb()
await generated
// Journeys wait for pages more than they reckon: the checks of sources take what they leave.
const checks = checkTexts().then(checkTypes)
await runJourneys('Journeys in Chromium (Playwright)', 'journeys')
await runInstallation()
await checks
const engines = enginesMet()
rmSync(results, { recursive: true, force: true })
for (const fault of faults) console.error(fault)
console.log(`\nSQLite: embedded\n${engines}`)
for (const [need, count] of wanting) console.log(`${count} could not run: they need ${need}`)
if (total.skipped > 0) console.log(`${total.skipped} skipped`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1)
