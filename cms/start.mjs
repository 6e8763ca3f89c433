// npm start            from a clean clone to a served site
// … --dev              the same for developers: both parts reload when a file changes
// … --run <script> …   one of the project's commands, with everything it needs
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import path from 'node:path'
import {
  buildCms,
  checkEnvironment,
  databaseEnvironment,
  fail,
  install,
  openDataDir,
  prepareDatabase,
  root,
  runCommand,
  step,
} from './setup.mjs'
import { heldByChildren, holdDataDir, nameHolder } from './holdDataDir.mjs'

const [mode, script, ...args] = process.argv.slice(2)
const host = process.env.HOST || '127.0.0.1'
const port = Number(process.env.PORT || 4200)

if (mode === '--run') {
  const node = install()
  const dataDir = openDataDir()
  // The measurements serve the product as `npm start` does.
  if (script.startsWith('tests/bench/')) buildCms(node)
  // Going back to an earlier release touches no row, and must be possible while the site is served.
  if (/^(seed|cms\/commands\/move)\/|\/restore\.ts$/.test(script)) {
    hold(dataDir, `npm run ${path.basename(script, '.ts')}`)
  }
  const makesSecrets = !script.endsWith('/restore.ts')
  const env = databaseEnvironment(dataDir, { makesSecrets })
  runCommand(node, script, { args, env, what: script })
} else {
  await checkPort()
  const node = install()
  const dataDir = openDataDir()
  hold(dataDir, 'npm start')
  const env = databaseEnvironment(dataDir)
  checkEnvironment(node, env)
  if (mode !== '--dev') buildCms(node)
  prepareDatabase(node, dataDir, env)
  step('Starting')
  if (mode === '--dev') develop(node, dataDir)
  else serve(node, env)
}

function hold(dataDir, what) {
  const taken = holdDataDir(dataDir, what)
  if (taken) fail(taken)
}

function checkPort() {
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    fail(`PORT must be a number from 1 to 65535, it is “${process.env.PORT}”.`)
  }
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error) => {
      if (error.code === 'EADDRINUSE') {
        fail(
          `Port ${port} is in use on ${host}. Stop the program that uses it, or choose another: PORT=${port + 100} npm start`,
        )
      }
      fail(
        `The address ${host}:${port} cannot be used (${error.code}). Set HOST and PORT to an address of this machine.`,
      )
    })
    probe.listen(port, host, () => probe.close(resolve))
  })
}

function serve(node, env) {
  keep(startServer(node, env))
}

/** The server holds the data folder too: it lives on when this command alone is killed. */
function startServer(node, env) {
  const server = spawn(node, [path.join(root, 'cms/server/server.ts')], {
    cwd: path.join(root, 'cms'),
    env: { ...env, SERVE: '1', HOST: host, PORT: String(port) },
    stdio: ['inherit', 'inherit', 'inherit', ...heldByChildren()],
  })
  nameHolder(server.pid)
  return server
}

/** The CMS answers at the address and passes the site's pages on to Astro, one port higher. */
function develop(node, dataDir) {
  const env = databaseEnvironment(dataDir, { nodeEnv: 'development' })
  const astroPort = String(port + 1)
  keep(startServer(node, { ...env, ASTRO_ORIGIN: `http://${host}:${astroPort}` }))
  const astro = path.join(root, 'node_modules/astro/bin/astro.mjs')
  keep(
    spawn(node, [astro, 'dev', '--host', host, '--port', astroPort], {
      cwd: path.join(root, 'site'),
      env: { ...env, SNAPSHOT: path.join(dataDir, 'releases/current/snapshot.json') },
      stdio: 'inherit',
    }),
  )
}

/** The command lives as long as what it started; a signal is passed on. */
function keep(child) {
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 0 : 1)))
}
