// `npm start`: from a clean clone to a served site. Plain JavaScript without dependencies, because it runs
// on the machine's own Node before anything is installed; the rest runs on the locked, newer Node.
import { spawn, spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..')
const dataDir = path.resolve(root, process.env.DATA_DIR || 'data')
const host = process.env.HOST || '127.0.0.1'
const port = Number(process.env.PORT || 4200)
const began = Date.now()
let stepNumber = 0

/** Ends with a sentence that says what to do; nothing was changed by the step that failed. */
function fail(sentence, detail = '') {
  console.error(`\n✖ ${sentence}`)
  if (detail) console.error(detail)
  process.exit(1)
}

function step(name) {
  stepNumber += 1
  const seconds = ((Date.now() - began) / 1000).toFixed(0).padStart(3)
  console.log(`[${seconds} s] ${stepNumber}. ${name}`)
}

function run(command, args, { what, cwd = root, env = {}, quiet = true }) {
  const result = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  })
  if (result.status === 0) return
  const output = `${result.stdout ?? ''}${result.stderr ?? ''}`.trim().split('\n').slice(-25).join('\n')
  if (/ENOSPC|database or disk is full/.test(output)) {
    fail('The disk is full. Free some space and run `npm start` again.', output)
  }
  fail(`${what} did not succeed.`, result.error ? String(result.error) : output)
}

/** A digest over files, so that a step is done again only when what it reads has changed. */
function digest(...places) {
  const hash = createHash('sha256')
  const add = (place) => {
    const stat = statSync(place)
    if (stat.isDirectory()) {
      for (const name of readdirSync(place).sort()) {
        if (name !== 'node_modules' && name !== '.next') add(path.join(place, name))
      }
    } else {
      hash.update(path.relative(root, place)).update(readFileSync(place))
    }
  }
  for (const place of places) add(path.join(root, place))
  return hash.digest('hex')
}

const stampOf = (name) => path.join(root, 'node_modules', `.stamp-${name}`)
const isStamped = (name, value) => existsSync(stampOf(name)) && readFileSync(stampOf(name), 'utf8') === value

function checkMachine() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 9)) {
    fail(`Node ${process.versions.node} is too old. Install Node 20.9 or newer from https://nodejs.org.`)
  }
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    fail(`PORT must be a number from 1 to 65535, it is “${process.env.PORT}”.`)
  }
  try {
    mkdirSync(dataDir, { recursive: true })
    const probe = path.join(dataDir, '.write-test')
    writeFileSync(probe, 'x')
    rmSync(probe)
  } catch (error) {
    if (error.code === 'ENOSPC') fail('The disk is full. Free some space and run `npm start` again.')
    fail(`The folder ${dataDir} cannot be written (${error.code}). Change its owner or set DATA_DIR to another folder.`)
  }
}

function checkPort() {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error) => {
      if (error.code === 'EADDRINUSE') {
        fail(`Port ${port} is in use on ${host}. Stop the program that uses it, or choose another: PORT=4300 npm start`)
      }
      fail(`The address ${host}:${port} cannot be used (${error.code}). Set HOST and PORT to an address of this machine.`)
    })
    probe.listen(port, host, () => probe.close(resolve))
  })
}

/** Session secret and demonstration password: from the environment, else made once and kept, readable by the owner only. */
function keepSecret(name, make) {
  const file = path.join(dataDir, `.${name}`)
  if (!existsSync(file)) writeFileSync(file, make(), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}

function install() {
  const lock = digest('package-lock.json')
  if (isStamped('install', lock)) return
  step('Installing packages (once; about a minute)')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  run(npm, ['ci', '--prefer-offline'], { what: 'npm ci' })
  writeFileSync(stampOf('install'), lock)
}

/** The newer Node comes from the registry as a locked dependency; an optional package may be missing in silence. */
function lockedNode() {
  const binary = path.join(root, 'node_modules/.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
  const node = existsSync(binary) ? binary : process.execPath
  const version = spawnSync(node, ['-v'], { encoding: 'utf8' }).stdout?.trim() ?? ''
  const [major = 0, minor = 0] = version.slice(1).split('.').map(Number)
  if (major < 22 || (major === 22 && minor < 12)) {
    fail(`Node 22.12 or newer is needed and none could be installed for ${process.platform}-${process.arch}. Install Node 24 from https://nodejs.org and run \`npm start\` again.`)
  }
  return node
}

function buildCms(node) {
  const sources = digest('cms', 'package-lock.json')
  const built = existsSync(path.join(root, 'cms/.next/BUILD_ID'))
  if (built && isStamped('cms', sources)) return
  step('Building the CMS (once after each change; about half a minute)')
  const next = path.join(root, 'node_modules/next/dist/bin/next')
  run(node, [next, 'build'], {
    what: 'The build of the CMS',
    cwd: path.join(root, 'cms'),
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  writeFileSync(stampOf('cms'), sources)
}

function prepareDatabase(node, env) {
  const prepare = path.join(root, 'seed/prepare.ts')
  const loaded = path.join(dataDir, '.loaded')
  const sources = digest('seed', 'cms/src', 'site/src')
  if (existsSync(loaded) && readFileSync(loaded, 'utf8') === sources) return
  step('Creating the database, loading the catalogue and publishing the site')
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs')
  run(node, [tsx, prepare], {
    what: 'Preparing the database',
    cwd: path.join(root, 'cms'),
    env,
    quiet: false,
  })
  writeFileSync(loaded, sources)
}

checkMachine()
await checkPort()
install()
const node = lockedNode()
const isDemo = process.env.DEMO !== '0'
const env = {
  NODE_ENV: 'production',
  PROJECT_ROOT: root,
  DATA_DIR: dataDir,
  PATH: `${path.join(root, 'node_modules/.bin')}${path.delimiter}${process.env.PATH}`,
  PAYLOAD_SECRET: process.env.PAYLOAD_SECRET || keepSecret('secret', () => randomBytes(32).toString('hex')),
  NEXT_TELEMETRY_DISABLED: '1',
  ...(isDemo
    ? { DEMO_PASSWORD: process.env.DEMO_PASSWORD || keepSecret('demo-password', () => `minh-hoa-${randomBytes(4).toString('hex')}`) }
    : {}),
}
buildCms(node)
prepareDatabase(node, env)
step('Starting')
const server = spawn(node, [path.join(root, 'cms/server.ts')], {
  cwd: path.join(root, 'cms'),
  env: { ...process.env, ...env, SERVE: '1', HOST: host, PORT: String(port) },
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 0 : 1)))
