// Who works on a data folder: one command at a time writes to an embedded database. Plain JavaScript without
// dependencies, as setup.mjs is.
import { spawnSync } from 'node:child_process'
import { ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs'
import path from 'node:path'

/** The file that is locked; who holds it is written in it for people. It stays: removing it would let two in. */
const fileName = '.held-by'

let held
let holding = ''

/**
 * Takes a data folder until this command and all that it gave {@link heldByChildren} to have ended, or returns a
 * sentence that says who has it. The lock is the operating system's (`flock` on an open file): it goes with the last
 * process that has the file open, however that ends, and a file that a power cut left behind locks nothing. Where
 * there is no such program, the process that the file names is looked for, with the time at which it was started.
 */
export function holdDataDir(dataDir, what) {
  const descriptor = openSync(path.join(dataDir, fileName), 'a+', 0o600)
  const { status, error } = spawnSync('flock', ['-n', '3'], {
    stdio: ['ignore', 'ignore', 'ignore', descriptor],
  })
  const canLock = !error && (status === 0 || status === 1)
  const [pid = '', startedAt = '', holder = ''] = readFileSync(descriptor, 'utf8').split('\n')
  if (canLock ? status === 1 : isRunning(Number(pid), startedAt)) {
    return `The folder ${dataDir} is in use by “${holder}” (process ${pid}). Stop that first, or set DATA_DIR to another folder.`
  }
  held = descriptor
  holding = what
  nameHolder(process.pid)
  // Without a lock what is written is all there is to go by.
  if (!canLock) process.on('exit', () => ftruncateSync(descriptor))
  return undefined
}

/** What a child of this command is to get as its fourth stream, so that the folder is held for as long as it runs. */
export function heldByChildren() {
  return held === undefined ? [] : [held]
}

/** Names the process that others have to stop: the server, once it runs. */
export function nameHolder(pid) {
  if (held === undefined) return
  ftruncateSync(held)
  writeSync(held, `${pid}\n${tellOf(pid).startedAt}\n${holding}\n`)
}

/** Whether the very process that was written down is alive: its number alone may be another's by now. */
function isRunning(pid, startedAt) {
  if (!Number.isInteger(pid) || pid < 1 || pid === process.pid) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code !== 'EPERM') return false
  }
  const { isDead, startedAt: found } = tellOf(pid)
  return !isDead && (startedAt === '' || found === startedAt)
}

/** When a process was started, as the machine tells it, empty where it does not (Windows); a zombie is dead. */
function tellOf(pid) {
  const { status, stdout } = spawnSync('ps', ['-o', 'state=', '-o', 'lstart=', '-p', String(pid)], {
    encoding: 'utf8',
  })
  const [state = '', ...startedAt] = status === 0 ? stdout.trim().split(/\s+/) : []
  return { isDead: state.startsWith('Z'), startedAt: startedAt.join(' ') }
}
