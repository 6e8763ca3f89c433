import { expect, test } from 'vitest'
import { openReceived, readOpeningFile } from '../../cms/src/domain/quotation/openQuotation.ts'
import type { QuotationDocument } from '../../cms/src/domain/quotation/quotation.ts'
import { quotationTotal } from '../../cms/src/domain/quotation/quotationTotal.ts'
import {
  combineShares,
  fromBase64,
  isKeyOf,
  lockWithPassphrase,
  makeKeyTest,
  makeSalt,
  makeSealingPair,
  openShare,
  sealQuotation,
  sha256,
  splitKey,
  toBase64,
  unlockWithPassphrase,
} from '../../cms/src/domain/quotation/seal.ts'
import { pricedLines, typedFaults } from '../../site/src/workspace/vendor/quotationDraft.ts'
import { custodianFault } from '../../cms/src/domain/quotationRequest/requestFaults.ts'

const request = '0123456789abcdef01234567'
const vendor = '89abcdef0123456789abcdef'
const quotation: QuotationDocument = {
  format: 'bao-gia/1',
  request,
  requestVersion: 1,
  vendor,
  salt: makeSalt(),
  offering: null,
  plan: null,
  lines: [{ key: 'a', unitPrice: 1_234_567 }],
  vatPercent: 8,
  validityDays: 30,
  answers: {},
  note: 'Giá đã gồm đào tạo',
  files: [],
}

const pair = await makeSealingPair()
const { sealed, openingFile } = await sealQuotation(quotation, pair.recipient)
const received = { id: 'x', request, vendor, ...sealed }

test('what is sealed is opened with the key, and equal to what was written', async () => {
  expect(pair.recipient).toMatch(/^age1pq1/)
  expect(await openReceived(received, pair.identity)).toEqual({ document: quotation })
  expect(openingFile).toContain('1234567')
})

test('the same quotation sealed twice gives two ciphertexts and one commitment', async () => {
  const again = await sealQuotation(quotation, pair.recipient)
  expect(again.sealed.sha256).not.toBe(sealed.sha256)
  expect(again.sealed.commitment).toBe(sealed.commitment)
})

test.each([
  [
    'cut off',
    async () => {
      const file = fromBase64(sealed.ciphertext).slice(0, -20)
      return { ...received, ciphertext: toBase64(file), sha256: await sha256(file) }
    },
  ],
  [
    'changed after it was received',
    () => {
      const file = fromBase64(sealed.ciphertext)
      file[file.length - 1] = (file.at(-1) ?? 0) ^ 1
      return Promise.resolve({ ...received, ciphertext: toBase64(file) })
    },
  ],
  [
    'sealed with a foreign key',
    async () => {
      const other = await sealQuotation(quotation, (await makeSealingPair()).recipient)
      return { ...received, ...other.sealed }
    },
  ],
  ['of another vendor', () => Promise.resolve({ ...received, vendor: request })],
  ['of another request', () => Promise.resolve({ ...received, request: vendor })],
])('a quotation that is %s is not opened, and says why', async (_, make) => {
  expect(await openReceived(await make(), pair.identity)).toMatchObject({
    fault: { vi: expect.any(String) as string },
  })
})

test('its vendor opens its own against the recorded hash, and nothing else passes', async () => {
  expect(await readOpeningFile(openingFile, received)).toEqual({ document: quotation })
  const cheaper = openingFile.replace('1234567', '1234566')
  expect(await readOpeningFile(cheaper, received)).toHaveProperty('fault')
})

test.each([
  [3, 2],
  [5, 3],
] as const)(
  'of %i custodians any %i rebuild the key, one fewer does not',
  async (count, threshold) => {
    const key = await makeSealingPair()
    const known = { recipient: key.recipient, keyTest: await makeKeyTest(key.recipient) }
    const holders = await Promise.all(
      Array.from({ length: count }, async (_, index) => ({
        custodian: String(index),
        pair: await makeSealingPair(),
      })),
    )
    const dealt = await splitKey(
      key.identity,
      holders.map(({ custodian, pair: own }) => ({ custodian, recipient: own.recipient })),
      threshold,
    )
    const shares = await Promise.all(
      dealt.map(({ share }, index) => openShare(holders[index]?.pair.identity ?? '', share)),
    )
    for (let mask = 1; mask < 1 << count; mask += 1) {
      const some = shares.filter((_, index) => mask & (1 << index))
      if (some.length < 2) continue
      expect(await isKeyOf(await combineShares(some), known)).toBe(some.length >= threshold)
    }
    // Nobody opens another's share.
    await expect(
      openShare(holders[0]?.pair.identity ?? '', dealt[1]?.share ?? ''),
    ).rejects.toThrow()
  },
)

test('a custodian’s key opens with its passphrase and with no other', async () => {
  const locked = await lockWithPassphrase(pair.identity, 'cây đa bến nước sân đình')
  expect(await unlockWithPassphrase(locked, 'cây đa bến nước sân đình')).toBe(pair.identity)
  await expect(unlockWithPassphrase(locked, 'cây đa bến nước')).rejects.toThrow()
})

test('one organisation never holds enough shares', () => {
  const of = (...organisations: string[]) =>
    organisations.map((organisation, index) => ({ id: String(index), organisation }))
  expect(custodianFault(of('a', 'b', 'c'))).toBeUndefined()
  expect(custodianFault(of('a', 'a', 'c'))).toMatchObject({ field: 'custodians' })
  expect(custodianFault(of('a', 'a', 'b', 'b', 'c'))).toBeUndefined()
  expect(custodianFault(of('a', 'a', 'a', 'b', 'c'))).toMatchObject({ field: 'custodians' })
  expect(custodianFault(of('a', 'b'))).toMatchObject({ field: 'custodians' })
})

test('a total has VAT once over the sum, and names lines without a price', () => {
  const line = (key: string, quantity: number, months: number | null) => ({
    key,
    name: key,
    unit: 'commune' as const,
    quantity,
    months,
  })
  const lines = [line('a', 12, 12), line('b', 1, null), line('c', 1, 1)]
  const prices = [
    { key: 'a', unitPrice: 900_000 },
    { key: 'b', unitPrice: 5_000_005 },
  ]
  expect(quotationTotal(lines, prices, 10)).toMatchObject({
    beforeTax: 134_600_005,
    tax: 13_460_001,
    total: 148_060_006,
    missing: ['c'],
  })
  expect(quotationTotal(lines, prices, null).tax).toBe(0)
})

test('a price that is no whole number of đồng is in no sum, told at its line, and never sealed', async () => {
  const lines = [{ key: 'a' }, { key: 'b' }]
  const words = { notWhole: (least: number) => `từ ${least}`, vatWrong: 'thuế' }
  const told = (part: object) =>
    typedFaults(lines, { prices: {}, vat: 8, validity: 60, ...part }, words)
  for (const price of [750.5, '-5', '1e3', '1.234.56']) {
    const prices = { a: price, b: 1000 }
    expect(pricedLines(lines, prices), String(price)).toEqual([{ key: 'b', unitPrice: 1000 }])
    expect(told({ prices }), String(price)).toEqual([{ field: 'lines.a', message: 'từ 0' }])
  }
  for (const validity of ['abc', null, 0, 1.5, 366]) {
    expect(told({ validity }), String(validity)).toMatchObject([{ field: 'validity' }])
  }
  for (const vat of ['x', 21]) expect(told({ vat })).toEqual([{ field: 'vat', message: 'thuế' }])
  expect(told({ vat: null })).toEqual([])
  for (const unitPrice of [750.5, -5]) {
    const wrong = { ...quotation, lines: [{ key: 'a', unitPrice }] }
    await expect(sealQuotation(wrong, pair.recipient)).rejects.toThrow()
  }
})
