import { searchAddress, searchOfAddress } from 'cms/domain/search/searchAddress.ts'
import { describe, expect, test } from 'vitest'

const read = (address: string) => searchOfAddress(new URL(address, 'http://x').searchParams, 'vi')

describe('address of a search', () => {
  test('gives back the search that it was made of', () => {
    const query = {
      text: 'khám bệnh & “từ xa”',
      facets: { group: ['society', 'economy'], owner: ['byt'] },
      sort: 'title' as const,
      page: 3,
    }
    const address = searchAddress('vi', query)
    expect(read(address)).toEqual({ ...query, pageSize: 20, language: 'vi' })
    expect(searchAddress('vi', read(address))).toBe(address)
  })

  test('is bare for everything, and names its parameters in Vietnamese', () => {
    expect(searchAddress('vi', {})).toBe('/tim-kiem/')
    expect(searchAddress('en', { text: 'họp', facets: { kind: ['platforms'] } })).toBe(
      '/en/search/?q=h%E1%BB%8Dp&loai=platforms',
    )
  })

  test.each([
    '?trang=0',
    '?trang=-1',
    '?trang=abc',
    '?trang=1.5',
    '?sap-xep=x',
    '?la=gi',
    '?nhom=',
  ])('leaves out what it does not know: %s', (wrong) => {
    expect(read(`/tim-kiem/${wrong}`)).toEqual(read('/tim-kiem/'))
  })

  test('cuts a text that is too long', () => {
    expect(read(`/tim-kiem/?q=${'a'.repeat(2000)}`).text).toHaveLength(200)
  })
})
