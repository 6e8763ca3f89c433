// What every command of package.json needs first. Plain JavaScript without dependencies: it runs on the
// machine's own Node before anything is installed; all the rest runs on the locked, newer Node.
import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { heldByChildren } from './holdDataDir.mjs'
import { releaseStands } from './releaseStands.mjs'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const began = Date.now()
let stepNumber = 0

/** Ends with a sentence that says what to do; the step that failed has changed nothing. */
export function fail(sentence, detail = '') {
  console.error(`\n✖ ${sentence}`)
  if (detail) console.error(detail)
  process.exit(1)
}

/** Announces a step, with the seconds since the command began. */
export function step(name) {
  stepNumber += 1
  const seconds = ((Date.now() - began) / 1000).toFixed(0).padStart(3)
  console.log(`[${seconds} s] ${stepNumber}. ${name}`)
}

const diskIsFull = 'The disk is full. Free some space and run the command again.'

/** Runs a command to its end; when it fails, says what did not succeed, with its last lines. */
export function run(command, args, { what, cwd = root, env = process.env, quiet = true }) {
  const result = spawnSync(command, args, {
    cwd,
    env,
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', 'pipe', ...heldByChildren()],
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  })
  if (result.status === 0) return
  const output = `${result.stdout ?? ''}${result.stderr ?? ''}`.trim()
  // Where in the code it failed helps nobody who starts it.
  const lines = output.split('\n').filter((line) => !/^\s+at /.test(line))
  const last = lines.slice(-25).join('\n')
  if (/ENOSPC|database or disk is full|disk I\/O error/.test(output)) fail(diskIsFull)
  if (/SQLITE_CORRUPT|SQLITE_NOTADB|malformed|not a database/.test(output)) {
    fail(
      'The database file is damaged. Nothing was changed. Put a backup in its place (docs/operations.md, “Restore”), or move it away to start with an empty one.',
      last,
    )
  }
  fail(`${what} did not succeed.`, result.error ? String(result.error) : last)
}

/** A digest over files and folders, so that a step is done again only when what it reads has changed. */
export function digest(...places) {
  const hash = createHash('sha256')
  // What builds and type checks write is no source: counting it would build everything twice.
  const left = new Set([
    'node_modules',
    '.next',
    '.astro',
    'dist',
    'next-env.d.ts',
    'tsconfig.tsbuildinfo',
  ])
  const add = (place) => {
    if (statSync(place).isDirectory()) {
      for (const name of readdirSync(place).sort()) if (!left.has(name)) add(path.join(place, name))
    } else {
      hash.update(path.relative(root, place)).update(readFileSync(place))
    }
  }
  for (const place of places) add(path.join(root, place))
  return hash.digest('hex')
}

const stampOf = (name) => path.join(root, 'node_modules', `.stamp-${name}`)

/** Does a step unless it was done for the same digest before. */
function once(name, value, work) {
  const stamp = stampOf(name)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === value) return
  work()
  writeFileSync(stamp, value)
}

/** Installs the locked packages when they are not there, and finds the newer Node among them. */
export function install() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 9)) {
    fail(
      `Node ${process.versions.node} is too old. Install Node 20.9 or newer from https://nodejs.org.`,
    )
  }
  once('install', digest('package-lock.json'), () => {
    step('Installing packages (once; about a minute)')
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    run(npm, ['ci', '--prefer-offline'], { what: 'npm ci' })
  })
  return lockedNode()
}

/** The newer Node comes from the registry as a locked, optional dependency, which may be missing in silence. */
function lockedNode() {
  const name = process.platform === 'win32' ? 'node.cmd' : 'node'
  const binary = path.join(root, 'node_modules/.bin', name)
  const node = existsSync(binary) ? binary : process.execPath
  const version = spawnSync(node, ['-v'], { encoding: 'utf8' }).stdout?.trim() ?? ''
  const [major = 0, minor = 0] = version.slice(1).split('.').map(Number)
  if (major < 22 || (major === 22 && minor < 12)) {
    fail(
      `Node 22.12 or newer is needed and none could be installed for ${process.platform}-${process.arch}. Install Node 24 from https://nodejs.org and run the command again.`,
    )
  }
  return node
}

/** Builds the CMS when its sources have changed since the last time. */
export function buildCms(node) {
  const sources = digest('cms', 'package-lock.json')
  if (!existsSync(path.join(root, 'cms/.next/BUILD_ID'))) rmSync(stampOf('cms'), { force: true })
  once('cms', sources, () => {
    step('Building the CMS (once after each change; about half a minute)')
    run(node, [path.join(root, 'node_modules/next/dist/bin/next'), 'build'], {
      what: 'The build of the CMS',
      cwd: path.join(root, 'cms'),
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    })
  })
}

/** The data folder, made and tried; the command ends with a sentence when it cannot be written. */
export function openDataDir() {
  const dataDir = path.resolve(root, process.env.DATA_DIR || 'data')
  // What the commands write from here on is their owner's alone: accounts, mails, papers.
  process.umask(0o077)
  try {
    mkdirSync(dataDir, { recursive: true })
    closeToOthers(dataDir)
    const probe = path.join(dataDir, '.write-test')
    writeFileSync(probe, 'x')
    rmSync(probe)
  } catch (error) {
    if (error.code === 'ENOSPC') fail(diskIsFull)
    fail(
      `The folder ${dataDir} cannot be written (${error.code}). Change its owner or set DATA_DIR to another folder.`,
    )
  }
  return dataDir
}

/** Takes from others what an earlier version let them read, where the places are this account's to close. */
function closeToOthers(dataDir) {
  const close = (place, mode) => {
    if (statSync(place).uid === process.getuid?.()) chmodSync(place, mode)
  }
  close(dataDir, 0o700)
  for (const name of readdirSync(dataDir)) {
    const place = path.join(dataDir, name)
    if (/^cms\.db/.test(name)) close(place, 0o600)
    if (name !== 'mailbox') continue
    close(place, 0o700)
    for (const mail of readdirSync(place)) close(path.join(place, mail), 0o600)
  }
}

/** A secret from the environment, else made once and kept in the data folder, readable by its owner only. */
function secret(dataDir, variable, make) {
  if (process.env[variable]) return process.env[variable]
  const file = path.join(dataDir, `.${variable.toLowerCase()}`)
  if (!existsSync(file)) writeFileSync(file, make(), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}

/**
 * Environment of the commands that open the database. DEMO=0 leaves the demonstration data out. A command that needs
 * no secrets makes none: it may end without having done anything.
 */
export function databaseEnvironment(dataDir, { nodeEnv = 'production', makesSecrets = true } = {}) {
  const random = (bytes) => randomBytes(bytes).toString('hex')
  const bin = path.join(root, 'node_modules/.bin')
  return {
    ...process.env,
    NODE_ENV: nodeEnv,
    PROJECT_ROOT: root,
    DATA_DIR: dataDir,
    PATH: `${bin}${path.delimiter}${process.env.PATH}`,
    ...(process.env.PAYLOAD_SECRET_FILE || !makesSecrets
      ? {}
      : { PAYLOAD_SECRET: secret(dataDir, 'PAYLOAD_SECRET', () => random(32)) }),
    NEXT_TELEMETRY_DISABLED: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
    ...(process.env.DEMO === '0' || !makesSecrets
      ? {}
      : { DEMO_PASSWORD: secret(dataDir, 'DEMO_PASSWORD', () => `minh-hoa-${random(4)}`) }),
  }
}

/** Names every wrong variable before anything is done. */
export function checkEnvironment(node, env) {
  const check =
    "import('./src/environment.ts').then(({ readEnvironment }) => readEnvironment()).catch((error) => { console.error(error.message); process.exit(1) })"
  const result = spawnSync(node, ['-e', check], {
    cwd: path.join(root, 'cms'),
    env,
    encoding: 'utf8',
  })
  if (result.status !== 0) fail('Mend these and run the command again.', result.stderr.trim())
}

/** Runs one of the project's TypeScript commands with its arguments. */
export function runCommand(node, script, { args = [], env, what, quiet = false }) {
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs')
  run(node, [tsx, path.join(root, script), ...args], {
    what,
    cwd: path.join(root, 'cms'),
    env,
    quiet,
  })
}

/** Brings the database up to date, loads the catalogue and publishes, when any of their sources changed. */
export function prepareDatabase(node, dataDir, env) {
  const done = path.join(dataDir, '.prepared')
  const sources = digest('cms/src', 'site')
  const isThere = releaseStands(dataDir)
  if (isThere && existsSync(done) && readFileSync(done, 'utf8') === sources) return
  step(
    isThere
      ? 'Bringing the database up to date and publishing the site'
      : 'Creating the database, loading the catalogue and publishing the site',
  )
  runCommand(node, 'seed/prepare.ts', { env, what: 'Preparing the database' })
  writeFileSync(done, sources)
}
