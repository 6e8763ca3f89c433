// Loaded into a process before all else (`node --import`): its clock runs as many milliseconds off as the file that
// CLOCK_SHIFT names says, and jumps when the file changes.
import { readFileSync } from 'node:fs'

const file = process.env.CLOCK_SHIFT ?? ''
const RealDate = Date
let shift = 0

function read() {
  try {
    shift = Number(readFileSync(file, 'utf8')) || 0
  } catch {
    shift = 0
  }
}
read()
setInterval(read, 100).unref()

function ShiftedDate(...parts) {
  const now = RealDate.now() + shift
  if (!new.target) return new RealDate(now).toString()
  return Reflect.construct(RealDate, parts.length === 0 ? [now] : parts, new.target)
}
ShiftedDate.prototype = RealDate.prototype
ShiftedDate.now = () => RealDate.now() + shift
ShiftedDate.parse = RealDate.parse
ShiftedDate.UTC = RealDate.UTC
globalThis.Date = ShiftedDate
