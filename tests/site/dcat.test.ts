import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import jsonld from 'jsonld'
import { Parser, Store } from 'n3'
import SHACLValidator from 'rdf-validate-shacl'
import { expect, inject, test } from 'vitest'
import { readRelease } from '../support/builtPages.ts'
import { standardText } from '../support/standards.ts'

const { site } = readRelease(inject('publishedData'))
const read = (name: string) => readFileSync(path.join(site, 'du-lieu', name), 'utf8')
const turtle = () => new Store(new Parser().parse(read('catalog.ttl')))
const dcat = 'http://www.w3.org/ns/dcat#'

const releases = ['2.1.1', '3.0.0']
/** The SHACL shapes that SEMIC publishes with a release; they are not part of the project. */
const shapesOf = (release: string) => standardText(`dcat-ap/dcat-ap-${release}-shapes.ttl`)
const lackShapes = releases.some((release) => shapesOf(release) === undefined)

/** What the shapes of a release find wrong: where, on which path, why. */
async function faultsOf(data: Store, release: string): Promise<string[]> {
  const shapes = new Store(new Parser().parse(shapesOf(release) ?? ''))
  const { results } = await new SHACLValidator(shapes).validate(data)
  return results.map(
    ({ focusNode, path: at, message, severity }) =>
      `${severity.value} ${focusNode.value} ${at.value} ${message.map(({ value }) => value).join()}`,
  )
}

test.skipIf(lackShapes).for(releases)(
  'the catalogue of data is valid by the shapes of DCAT-AP %s (needs files of standards, STANDARDS)',
  async (release) => {
    expect(await faultsOf(turtle(), release)).toEqual([])
  },
)

test.skipIf(lackShapes).for(releases)(
  'those shapes find what is wrong, DCAT-AP %s (needs files of standards, STANDARDS)',
  async (release) => {
    const data = turtle()
    data.removeQuads(data.getQuads(null, 'http://purl.org/dc/terms/title', null, null))
    data.removeQuads(data.getQuads(null, `${dcat}accessURL`, null, null))
    const faults = await faultsOf(data, release)
    expect(faults.some((fault) => fault.includes('accessURL'))).toBe(true)
    expect(faults.some((fault) => fault.includes('terms/title'))).toBe(true)
  },
)

test('Turtle and JSON-LD say the same', async () => {
  const lines = await jsonld.toRDF(JSON.parse(read('catalog.jsonld')) as object, {
    format: 'application/n-quads',
  })
  expect(typeof lines).toBe('string')
  const fromJson = new Store(new Parser({ format: 'N-Quads' }).parse(lines as string))
  const quads = turtle().getQuads(null, null, null, null)
  // No node is without an address, so that the statements themselves can be compared.
  expect(quads.filter((quad) => !fromJson.has(quad))).toEqual([])
  expect(fromJson.size).toBe(quads.length)
  expect(quads.length).toBeGreaterThan(500)
})

test('every dataset is in it with each of its files, and every file is there', () => {
  const files = turtle()
    .getObjects(null, `${dcat}downloadURL`, null)
    .map(({ value }) => new URL(value).pathname)
  expect(files.filter((file) => !existsSync(path.join(site, file)))).toEqual([])
  const datasets = turtle().getSubjects(
    'http://www.w3.org/1999/02/22-rdf-syntax-ns#type',
    `${dcat}Dataset`,
    null,
  )
  expect(files).toHaveLength(datasets.length * 3)
  expect(datasets.length).toBeGreaterThanOrEqual(15)
})
