import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Files of the bodies that publish standards; they are not part of the project (`STANDARDS` names another folder). */
const folder = path.resolve(process.env.STANDARDS ?? path.join('..', 'shared', 'standards'))

/** The text of a file of a standard; undefined where the folder does not hold it. */
export function standardText(file: string): string | undefined {
  const found = path.join(folder, file)
  return existsSync(found) ? readFileSync(found, 'utf8') : undefined
}

/** A file of a standard as parsed JSON; undefined where the folder does not hold it. */
export function standard(file: string): unknown {
  const text = standardText(file)
  return text === undefined ? undefined : JSON.parse(text)
}
