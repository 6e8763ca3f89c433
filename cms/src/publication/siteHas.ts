import { statSync } from 'node:fs'
import path from 'node:path'
import { servedElsewhere } from '../domain/publication/routes.ts'
import { fileOf } from './check.ts'
import { currentRelease, releasesDir } from './release.ts'

/**
 * Whether the served site has a page or a file at a path from its root in normal form, question and section left aside;
 * what the CMS answers (`/api`, `/admin`) is none of them. Before the first publication nobody can tell: every other
 * address is taken to be there.
 */
export async function siteHas(address: string): Promise<boolean> {
  const { pathname } = new URL(address, 'https://site.invalid')
  if (servedElsewhere.test(pathname.toLowerCase()) || !isNormal(address, pathname)) return false
  const release = await currentRelease()
  if (!release) return true
  // No address of ours is written with signs that need an escape.
  if (pathname.includes('%')) return false
  const file = path.join(releasesDir(), release, 'site', fileOf(pathname))
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false
}

/** Whether an address names its path as it is: without a step up, and no slash twice. */
const isNormal = (address: string, pathname: string): boolean =>
  address.split(/[?#]/, 1)[0] === pathname && !pathname.includes('//')
