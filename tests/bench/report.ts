import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { arch, cpus, loadavg, totalmem } from 'node:os'
import path from 'node:path'
import { findChromium } from '../support/chromium.ts'
import type { Measurement, Row } from './measurement.ts'
import { root } from '../support/servedProduct.ts'

export interface Outcome {
  measurement: Measurement
  rows: Row[]
}

const file = path.join(root, 'docs/benchmarks.md')

const opening = `# Benchmarks

Measured with \`npm run bench\`, which writes this page; \`npm run bench -- <name> …\` measures some of them again
and replaces only their sections. Times depend on the machine and on what else runs on it, so no time fails a
test; the budgets in bytes do (\`tests/site/bytes.test.ts\`). 1 KB is 1,000 bytes.
`

/** Replaces the sections of what was measured and keeps the others, in the order of \`all\`. */
export function writeReport(all: Measurement[], outcomes: Outcome[]): string {
  const before = readSections(existsSync(file) ? readFileSync(file, 'utf8') : '')
  const sections = all.flatMap(({ title }) => {
    const outcome = outcomes.find(({ measurement }) => measurement.title === title)
    return outcome ? [sectionOf(outcome)] : (before.get(title) ?? [])
  })
  writeFileSync(file, [opening, ...sections].join('\n'))
  return path.relative(root, file)
}

function readSections(text: string): Map<string, string> {
  const [, ...sections] = text.split(/^(?=## )/m)
  return new Map(
    sections.map((section) => [/^## (.*)$/m.exec(section)?.[1] ?? '', section.trimEnd() + '\n']),
  )
}

function sectionOf({ measurement: { name, title, how }, rows }: Outcome): string {
  return `## ${title}

${how}

Measured ${today()} (\`npm run bench -- ${name}\`) at ${commit()}: ${machine()}.

${tableOf(rows)}
`
}

/** The rows as a table, in Markdown, which is also how the terminal shows them. */
export function tableOf(rows: Row[]): string {
  const lines = [
    ['What', 'Bar', 'Figure', '', 'Detail'],
    ...rows.map(({ what, bar, figure, isReached, detail = '' }) => [
      what,
      bar,
      figure,
      isReached === undefined ? '' : isReached ? 'reached' : '**missed**',
      detail,
    ]),
  ]
  const widths = lines.reduce<number[]>(
    (widest, cells) => cells.map((cell, index) => Math.max(cell.length, widest[index] ?? 3)),
    [],
  )
  const lineOf = (cells: string[]) =>
    `| ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`
  const [head = [], ...body] = lines
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  return [lineOf(head), rule, ...body.map(lineOf)].join('\n')
}

function today(): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date())
}

function commit(): string {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()
  const hash = git('rev-parse', '--short', 'HEAD')
  return git('status', '--porcelain', '--untracked-files=no') ? `${hash} with changes` : hash
}

/** Processor, memory, versions, and how busy the machine was: what a figure depends on. */
function machine(): string {
  const [processor] = cpus()
  const version = (name: string) => {
    const manifest = readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8')
    return (JSON.parse(manifest) as { version: string }).version
  }
  const chromium = /[\d.]+/.exec(execFileSync(findChromium(), ['--version'], { encoding: 'utf8' }))
  return [
    `${cpus().length} × ${processor?.model.trim() || arch()}`,
    `${Math.round(totalmem() / 1e9)} GB`,
    `load ${loadavg()[1]?.toFixed(1)} over the last 5 minutes`,
    `Node ${process.versions.node}`,
    `Chromium ${chromium?.[0]}`,
    ...['payload', 'next', 'astro', 'react'].map((name) => `${name} ${version(name)}`),
  ].join(', ')
}
