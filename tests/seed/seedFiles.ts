import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A seed folder of its own with the given files (`data/…` or `demo/…` → content). */
export function seedFilesOf(files: Record<string, string>): { folder: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'seed-'))
  for (const [file, content] of Object.entries(files)) {
    const target = path.join(folder, file)
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, content)
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** A valid province; lines given replace or follow its own. */
export const province = (slug: string, lines: string[] = []) =>
  [`slug: ${slug}`, 'name:', '  vi: Tỉnh thử', 'kind: province', ...lines, ''].join('\n')

export const legalDocument = (slug: string) =>
  [
    `slug: ${slug}`,
    'number: 1/QĐ',
    'issuer: Bộ thử',
    'title:',
    '  vi: Văn bản thử',
    'basis: source',
    '',
  ].join('\n')
