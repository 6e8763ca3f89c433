// What a reader needs, as it stands in an address; without a library, since pages for everybody carry it.

/** What a reader counts for itself; of a whole package there is one. */
export const countedUnits = ['account', 'commune', 'site', 'record', 'transaction'] as const
export type CountedUnit = (typeof countedUnits)[number]

/** The smallest and the largest number that may be said. */
export const quantityRanges = {
  account: [1, 100_000_000],
  commune: [1, 100_000_000],
  site: [1, 100_000_000],
  record: [1, 100_000_000],
  transaction: [1, 100_000_000],
  months: [1, 120],
  vat: [0, 20],
} as const
export type QuantityName = keyof typeof quantityRanges

/**
 * What an agency needs: how many of each unit, for how many months. Records and transactions are counted in a month.
 * Null stands for what it has not said. `vat` is the per cent that is added to prices without it.
 */
export type Quantities = Record<QuantityName, number | null> & {
  /** Whether promotions for some buyers only hold for this one. */
  isPromoted: boolean
}

/** Nothing said yet. */
export const noQuantities: Quantities = {
  account: null,
  commune: null,
  site: null,
  record: null,
  transaction: null,
  months: null,
  vat: null,
  isPromoted: false,
}

/** Parameters of the address of a comparison, and of a selection record that begins with one. */
export const quantityParameters = {
  account: 'tai-khoan',
  commune: 'xa',
  site: 'don-vi',
  record: 'ho-so',
  transaction: 'giao-dich',
  months: 'thang',
  vat: 'thue',
  isPromoted: 'uu-dai',
} as const satisfies Record<keyof Quantities, string>

/** In the order in which a form asks for them. */
export const quantityNames = [...countedUnits, 'months', 'vat'] as const

/** The quantities of an address, and what was typed where it cannot be one: `1.200`, `1 200` and `1200` are read alike. */
export function quantitiesOfAddress(parameters: URLSearchParams): {
  quantities: Quantities
  faults: { name: QuantityName; typed: string }[]
} {
  const quantities = { ...noQuantities, isPromoted: parameters.has(quantityParameters.isPromoted) }
  const faults: { name: QuantityName; typed: string }[] = []
  for (const name of quantityNames) {
    const typed = (parameters.get(quantityParameters[name]) ?? '').trim()
    if (!typed) continue
    const number = name === 'vat' ? rateOf(typed) : wholeNumberOf(typed)
    const [smallest, largest] = quantityRanges[name]
    if (number >= smallest && number <= largest) quantities[name] = number
    else faults.push({ name, typed })
  }
  return { quantities, faults }
}

/** With what the label of the row begins that tells total costs, so that it is found in a record that was frozen. */
export const totalCostLabel = { vi: 'Tổng chi phí', en: 'Total cost' } as const

/** The part of an address that says quantities, `&tai-khoan=120&thang=36`; empty when nothing is said. */
export function quantitiesQuery(quantities: Quantities): string {
  const said = quantityNames.flatMap((name) =>
    quantities[name] === null ? [] : [`&${quantityParameters[name]}=${quantities[name]}`],
  )
  return said.join('') + (quantities.isPromoted ? `&${quantityParameters.isPromoted}=1` : '')
}

/** Whether anything is counted, so that there is a total to tell. */
export const isCounted = (quantities: Quantities): boolean =>
  quantityNames.some((name) => name !== 'vat' && quantities[name] !== null)

/** Digits, alone or in groups of three as numbers are written; everything else is none. */
const wholeNumberOf = (typed: string): number =>
  /^\d{1,3}([.\s\u00a0\u202f]\d{3})*$|^\d+$/.test(typed)
    ? Number(typed.replace(/\D/g, ''))
    : Number.NaN

const rateOf = (typed: string): number =>
  /^\d{1,2}([.,]\d{1,2})?$/.test(typed) ? Number(typed.replace(',', '.')) : Number.NaN
