import jsonld from 'jsonld'
import { Parser, Writer } from 'n3'
import type { Label } from 'cms/domain/language/language.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import { catalogue } from '../catalogue/catalogue.ts'
import { textOf } from '../text/text.ts'
import { filePath, formats } from './files.ts'
import type { Format } from './files.ts'
import { absolute } from '../catalogue/siteUrl.ts'
import { pagesOf } from './listed.ts'
import { siteTables } from './siteTables.ts'
import type { Table } from './table.ts'

const prefixes = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}
type Node = Record<string, unknown>

/** Vocabularies of the European Union, whose codes catalogues of data share. */
const authority = 'http://publications.europa.eu/resource/authority'
const place = { '@id': `${authority}/country/VNM`, '@type': 'dct:Location' }
const languagesOfText = [`${authority}/language/VIE`, `${authority}/language/ENG`]
const linguistic = languagesOfText.map((id) => ({ '@id': id, '@type': 'dct:LinguisticSystem' }))
const frequency = { '@id': `${authority}/frequency/DAILY`, '@type': 'dct:Frequency' }
const government = {
  '@id': `${authority}/data-theme/GOVE`,
  '@type': 'skos:Concept',
  'skos:prefLabel': inBoth({ vi: 'Chính phủ và khu vực công', en: 'Government and public sector' }),
}
const fileTypes: Record<Format, string> = { csv: 'CSV', json: 'JSON', xlsx: 'XLSX' }

/** Where the catalogue of data is harvested from. */
export const catalogPath = {
  ttl: '/du-lieu/catalog.ttl',
  jsonld: '/du-lieu/catalog.jsonld',
} as const

/**
 * All datasets, feeds and services as a catalogue of DCAT-AP, valid under 2.1.1 and 3.0.0
 * (https://semiceu.github.io/DCAT-AP/). Byte sizes are left out: the two want different datatypes.
 */
export function dcatCatalog(): Node {
  const tables = siteTables()
  const home = absolute(pagePath('openData', 'vi'))
  return {
    '@context': prefixes,
    '@id': `${home}#catalog`,
    '@type': 'dcat:Catalog',
    'dct:title': inBoth({
      vi: `${textOf('vi').openData.title} · ${textOf('vi').site.name}`,
      en: `${textOf('en').openData.title} · ${textOf('en').site.name}`,
    }),
    'dct:description': inBoth({ vi: textOf('vi').openData.lead, en: textOf('en').openData.lead }),
    'dct:publisher': publisher(),
    'dct:license': licence(),
    'dct:language': linguistic,
    'dct:spatial': place,
    'dct:modified': day(catalogue.asOf),
    'foaf:homepage': document(home),
    'dcat:themeTaxonomy': {
      '@id': `${authority}/data-theme`,
      '@type': 'skos:ConceptScheme',
      'dct:title': inBoth({ vi: 'Chủ đề dữ liệu', en: 'Data theme' }),
    },
    'dcat:dataset': tables.map(dataset),
    'dcat:service': services(tables.map(({ name }) => datasetId(name))),
  }
}

const datasetId = (name: string): string => `${absolute(pagePath('openData', 'vi'))}#${name}`

function dataset({ name, title, page, fields, tally }: Table): Node {
  const list = (language: 'vi' | 'en') =>
    `${title[language]}: ${fields.map(({ meaning }) => meaning[language]).join(', ')}. ${tally.text(language, textOf(language).openData.rows)}.`
  return {
    '@id': datasetId(name),
    '@type': 'dcat:Dataset',
    'dct:identifier': name,
    'dct:title': inBoth(title),
    'dct:description': inBoth({ vi: list('vi'), en: list('en') }),
    'dcat:keyword': inBoth(title),
    'dcat:theme': government,
    'dct:publisher': publisher(),
    ...contact(),
    'dct:language': linguistic,
    'dct:spatial': place,
    'dct:accrualPeriodicity': frequency,
    'dct:modified': day(catalogue.asOf),
    'dcat:landingPage': document(pagesOf(page, '').vi),
    'dcat:distribution': (Object.keys(formats) as Format[]).map((format) =>
      distribution(name, title, format),
    ),
  }
}

function distribution(name: string, title: Label, format: Format): Node {
  const address = absolute(filePath(name, format))
  return {
    '@id': `${address}#distribution`,
    '@type': 'dcat:Distribution',
    'dct:title': inBoth({
      vi: `${title.vi} (${formats[format].name})`,
      en: `${title.en} (${formats[format].name})`,
    }),
    'dcat:accessURL': resource(address),
    'dcat:downloadURL': resource(address),
    'dct:format': {
      '@id': `${authority}/file-type/${fileTypes[format]}`,
      '@type': 'dct:MediaTypeOrExtent',
    },
    'dcat:mediaType': {
      '@id': `https://www.iana.org/assignments/media-types/${formats[format].type.split(';')[0]}`,
      '@type': ['dct:MediaType', 'dct:MediaTypeOrExtent'],
    },
    'dct:license': licence(),
    'dct:modified': day(catalogue.asOf),
  }
}

/** What answers questions, beside the files: its description lies with it. */
function services(serves: string[]): Node[] {
  const described = resource(absolute('/api/openapi.json'))
  return [
    {
      path: '/api/changes',
      title: { vi: 'Thay đổi từ một ngày', en: 'Changes since a day' },
    },
    {
      path: '/api/mcp',
      title: { vi: 'Tra cứu cho phần mềm trợ lý (MCP)', en: 'For assistants (MCP)' },
    },
  ].map(({ path, title }) => ({
    '@id': `${absolute(path)}#service`,
    '@type': 'dcat:DataService',
    'dct:title': inBoth(title),
    'dcat:endpointURL': resource(absolute(path)),
    'dcat:endpointDescription': described,
    'dcat:servesDataset': serves.map((id) => ({ '@id': id })),
    'dct:license': licence(),
  }))
}

/** Who answers for the catalogue; until the operator has said so, the catalogue by its name. */
function publisher(): Node {
  const { publisher: stated } = catalogue
  const home = absolute('/')
  return {
    '@id': `${home}#publisher`,
    '@type': 'foaf:Agent',
    'foaf:name': inBoth(stated?.name ?? { vi: textOf('vi').site.name, en: textOf('en').site.name }),
    ...(stated && { 'foaf:mbox': { '@id': `mailto:${stated.email}` } }),
  }
}

function contact(): Node {
  const { publisher: stated } = catalogue
  if (!stated) return {}
  return {
    'dcat:contactPoint': {
      '@id': `${absolute('/')}#contact`,
      '@type': ['vcard:Organization', 'vcard:Kind'],
      'vcard:fn': stated.name.vi,
      'vcard:hasEmail': { '@id': `mailto:${stated.email}` },
    },
  }
}

const licence = (): Node => ({
  '@id': absolute(`${pagePath('about', 'vi')}#reuse`),
  '@type': 'dct:LicenseDocument',
  'dct:title': inBoth({
    vi: textOf('vi').openData.licenceText,
    en: textOf('en').openData.licenceText,
  }),
})

function inBoth({ vi, en }: { vi: string; en?: string }): Node[] {
  const texts = [
    { '@value': vi, '@language': 'vi' },
    { '@value': en, '@language': 'en' },
  ]
  return texts.filter((text) => text['@value'] !== undefined)
}

const day = (value: string): Node => ({ '@value': value, '@type': 'xsd:date' })
const document = (address: string): Node => ({ '@id': address, '@type': 'foaf:Document' })
const resource = (address: string): Node => ({ '@id': address, '@type': 'rdfs:Resource' })

/** The same catalogue as Turtle. */
export async function toTurtle(node: Node): Promise<string> {
  const lines = await jsonld.toRDF(node, { format: 'application/n-quads' })
  if (typeof lines !== 'string') throw new Error('The catalogue could not be written as N-Quads.')
  const writer = new Writer({ prefixes })
  writer.addQuads(new Parser({ format: 'N-Quads' }).parse(lines))
  return new Promise((resolve, reject) =>
    writer.end((error, text: string) => {
      // The callback is given null where there is none, whatever its type says.
      if (error as Error | null) reject(error)
      else resolve(text)
    }),
  )
}
