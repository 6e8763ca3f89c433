import fc from 'fast-check'
import type { FlattenedField } from 'payload'

/** A request as an outsider writes it: nothing of it needs to make sense. */
export interface Attack {
  method: string
  /** Path and query, encoded. */
  address: string
  body?: string
  type?: string
  language: 'vi' | 'en'
}

/** What is attacked: the addresses of a collection, or one endpoint. */
export interface Target {
  name: string
  routes: { method: string; path: string }[]
  /** Fields of the collection; none for an endpoint of no collection. */
  fields: FlattenedField[]
  /** Names that an address takes in the place of `:event`. */
  events: string[]
}

const objectNames = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']

/** Values that JSON can write and JavaScript cannot: they take the place of these texts in a body. */
const rawValues = new Map([
  ['@infinite@', '1e309'],
  ['@deepList@', '['.repeat(3000) + ']'.repeat(3000)],
  ['@deepObject@', '{"a":'.repeat(3000) + '1' + '}'.repeat(3000)],
  ['@huge@', JSON.stringify('ă'.repeat(100_000))],
])

const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    ...[null, true, false, 0, -1, 1.5, 1e13, 1e300, '', ' ', [], {}, [[]], [null], { id: 'x' }],
    ...['a\u0000b', '\ud800', '\u202egnp.exe', '%', '_', "' OR 1=1 --", '../../etc/passwd'],
    ...['javascript:alert(1)', '<img src=x onerror=alert(1)>', '2026-02-31', '0001-01-01'],
    ...[{ $gt: '' }, { equals: 1 }, { relationTo: 'users', value: 'x' }, ...rawValues.keys()],
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.double(),
  fc.jsonValue({ maxDepth: 4 }),
)

/** A value of the kind that a field holds: what is refused then is refused for another reason. */
function fittingValue(field: FlattenedField, ids: string[], depth = 0): fc.Arbitrary<unknown> {
  const id = fc.constantFrom(...ids)
  switch (field.type) {
    case 'select':
    case 'radio': {
      const values = field.options.map((one) => (typeof one === 'string' ? one : one.value))
      const choice = fc.constantFrom(...values)
      return field.type === 'select' && field.hasMany ? fc.array(choice, { maxLength: 2 }) : choice
    }
    case 'checkbox':
      return fc.boolean()
    case 'number':
      return fc.integer({ min: 0, max: 100 })
    case 'date':
      return fc.constantFrom('2026-01-10', '2027-05-01', '2026-11-27T08:00:00.000Z')
    case 'email':
      return fc.constant('khac@kiem-thu.example')
    case 'relationship':
    case 'upload': {
      const { relationTo } = field
      const one = Array.isArray(relationTo)
        ? fc.record({ relationTo: fc.constantFrom(...relationTo), value: id })
        : id
      return field.hasMany ? fc.array<unknown>(one, { maxLength: 3 }) : one
    }
    case 'array':
    case 'group': {
      if (depth > 2) return oddValue
      const parts = field.flattenedFields.map(
        (part) => [part.name, fittingValue(part, ids, depth + 1)] as const,
      )
      const record = fc.record(Object.fromEntries(parts), { requiredKeys: [] })
      return field.type === 'array' ? fc.array(record, { maxLength: 2 }) : record
    }
    default:
      return fc.constantFrom('Nội dung thử', 'hang-thu', 'https://thu.example', '10/QĐ-THU')
  }
}

/** What the endpoints of ours take in a body, whichever takes it. */
const wordsOfBodies = [
  ...['reason', 'readVersion', 'date', 'evidence', 'files', 'validUntil', 'fieldReasons'],
  ...['prices', 'organisation', 'correction', 'amendment', 'award', 'sealed', 'values', 'key'],
  ...['email', 'password', 'name', 'role', 'token', 'code', 'step', 'standing', 'id', 'share'],
  ...['state', '_status', 'createdAt', 'hash', 'salt', 'sessions', 'url', 'filename', 'sizes'],
]

function bodyOf(fields: FlattenedField[], ids: string[]): fc.Arbitrary<string> {
  const known = fields.map((field) =>
    fc.tuple(
      fc.constant(field.name),
      fc.oneof({ weight: 2, arbitrary: fittingValue(field, ids) }, oddValue),
    ),
  )
  const named = fc.tuple(
    fc.constantFrom(...wordsOfBodies),
    fc.oneof(oddValue, fc.constantFrom<unknown>(...ids)),
  )
  const strange = fc.tuple(
    fc.oneof(
      fc.constantFrom(...objectNames, 'sizes.small.filename', 'version.state', '$set', 'a.b.c'),
      fc.string({ maxLength: 20 }),
    ),
    oddValue,
  )
  const entry: fc.Arbitrary<[string, unknown]> = fc.oneof(
    ...known.map((arbitrary) => ({ weight: Math.ceil(60 / known.length), arbitrary })),
    { weight: 20, arbitrary: named },
    { weight: 10, arbitrary: strange },
  )
  const whole = fc.record(
    Object.fromEntries(fields.map((field) => [field.name, fittingValue(field, ids)])),
    { requiredKeys: [] },
  )
  return fc.oneof(
    { weight: 8, arbitrary: fc.array(entry, { minLength: 1, maxLength: 4 }).map(asJson) },
    { weight: 3, arbitrary: whole.map((value) => asJson(Object.entries(value))) },
    { weight: 1, arbitrary: oddValue.map(textOf) },
    { weight: 1, arbitrary: fc.constantFrom('', '{', '{"a":', 'null', '[]', '\u0000') },
  )
}

/** Written by hand, because an object would drop a key twice and take `__proto__` for something else. */
const asJson = (entries: [string, unknown][]) =>
  `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${textOf(value)}`).join(',')}}`

function textOf(value: unknown): string {
  let text = JSON.stringify(value)
  for (const [name, raw] of rawValues) text = text.replaceAll(JSON.stringify(name), raw)
  return text
}

const operators = [
  ...['equals', 'not_equals', 'in', 'not_in', 'exists', 'like', 'not_like', 'contains'],
  ...['greater_than', 'less_than_equal', 'near', 'within', 'all', '$regex', '__proto__'],
]
const deepWhere = `where${'[and][0]'.repeat(3000)}[id][equals]=1`
const deepJson = encodeURIComponent('{"and":['.repeat(3000) + '{}' + ']}'.repeat(3000))

/** Paths of fields: those of the collection, hidden ones, through relations, dotted, and none at all. */
function pathOf(fields: FlattenedField[]): fc.Arbitrary<string> {
  const names = ['id', 'createdAt', ...fields.map(({ name }) => name)]
  const hidden = ['hash', 'salt', 'sessions', 'email', 'resetPasswordToken', 'draftedBy.hash']
  const name = fc.constantFrom(...names)
  return fc.oneof(
    { weight: 5, arbitrary: name },
    {
      weight: 3,
      arbitrary: fc.tuple(name, fc.constantFrom(...names, ...hidden)).map((two) => two.join('.')),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom(...hidden, ...objectNames, 'version.name', '0', '$where'),
    },
    { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
  )
}

function queryOf(fields: FlattenedField[], ids: string[]): fc.Arbitrary<string> {
  const path = pathOf(fields).map(encodeURIComponent)
  const value = fc
    .oneof(
      fc.constantFrom(
        '',
        '1',
        '1e309',
        '%',
        '_',
        'a',
        '\u0000',
        'null',
        'true',
        '2026-01-01',
        ...ids,
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
    )
    .map((text) => encodeURIComponent(text.toWellFormed()))
  const number = fc.constantFrom('1e309', '-1', '0', '1', '3', '10', '99999999999', 'NaN', 'x', '')
  const word = (...words: string[]) => fc.constantFrom(...words)
  const part = fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .tuple(path, word(...operators), value)
        .map(([field, operator, asked]) => `where[${field}][${operator}]=${asked}`),
    },
    {
      weight: 1,
      arbitrary: word(deepWhere, `where=${deepJson}`, 'where=%7B', 'where=1', 'where[]='),
    },
    { weight: 2, arbitrary: path.map((field) => `sort=${field}`) },
    { weight: 2, arbitrary: path.map((field) => `select[${field}]=true`) },
    { weight: 1, arbitrary: path.map((field) => `populate[users][${field}]=true`) },
    { weight: 1, arbitrary: path.map((field) => `joins[${field}][limit]=1`) },
    {
      weight: 2,
      arbitrary: fc.tuple(word('limit', 'page', 'depth'), number).map((two) => two.join('=')),
    },
    { weight: 1, arbitrary: word('locale=vi', 'locale=en', 'locale=all', 'locale=*', 'locale=xx') },
    { weight: 1, arbitrary: word('fallback-locale=none', 'fallback-locale=xx', 'trash=true') },
    { weight: 2, arbitrary: word('draft=true', 'draft=1', 'depth=3', 'pagination=false') },
    {
      weight: 1,
      arbitrary: word('overrideAccess=true', 'user=x', 'showHiddenFields=true', 'file=x'),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          word(
            'token',
            'text',
            'id',
            'items',
            'lang',
            'platform',
            'platforms',
            'refresh',
            'language',
            'khong',
          ),
          value,
        )
        .map((two) => two.join('=')),
    },
  )
  return fc.array(part, { maxLength: 3 }).map((parts) => parts.join('&'))
}

/** Requests to a target that know the ids of its records, own and foreign, and nothing that is private. */
export function attacksOn({ routes, fields, events }: Target, ids: string[]): fc.Arbitrary<Attack> {
  const anyId = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...ids) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        ...[
          '0'.repeat(24),
          'x',
          '%00',
          '..%2f..',
          '%',
          '1%20OR%201=1',
          'a'.repeat(3000),
          '%f0%9f%98%80',
        ],
      ),
    },
  )
  const anyEvent = fc.constantFrom(...events, ...objectNames, 'khong')
  const address = (path: string): fc.Arbitrary<string> => {
    const steps = path.split('/').map((step): fc.Arbitrary<string> => {
      if (step === ':event') return anyEvent
      return step.startsWith(':') ? anyId : fc.constant(step)
    })
    return fc.tuple(...steps).map((parts) => parts.join('/'))
  }
  const isBulk = (method: string, path: string) =>
    /^(patch|delete)$/.test(method) && !/:/.test(path)
  return fc.constantFrom(...routes).chain(({ method, path }) =>
    fc
      .record({
        address: address(path),
        query: fc.oneof(
          { weight: method === 'get' ? 9 : 2, arbitrary: queryOf(fields, ids) },
          { weight: 1, arbitrary: fc.constant('') },
        ),
        chosen: fc.constantFrom(...ids),
        body: bodyOf(fields, ids),
        type: fc.oneof(
          { weight: 12, arbitrary: fc.constant('application/json') },
          fc.constantFrom(
            'text/plain',
            'multipart/form-data',
            'multipart/form-data; boundary=x',
            '',
          ),
        ),
        language: fc.constantFrom('vi' as const, 'en' as const),
      })
      .map((made): Attack => {
        // Many records at once are asked for by their ids too, else each such request is one without a condition.
        const query = [isBulk(method, path) ? `where[id][in]=${made.chosen}` : '', made.query]
        const asked = query.filter(Boolean).join('&')
        const hasBody = method !== 'get' && method !== 'delete'
        return {
          method: method.toUpperCase(),
          address: asked ? `${made.address}?${asked}` : made.address,
          ...(hasBody ? { body: made.body, type: made.type } : {}),
          language: made.language,
        }
      }),
  )
}
