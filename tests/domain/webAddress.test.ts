import { expect, test } from 'vitest'
import { isSecureAddress, isWebAddress } from '../../cms/src/domain/values/webAddress.ts'

test.each([
  'https://mst.gov.vn/',
  'http://example.vn',
  'https://mst.gov.vn:8443/tin?so=1#dau',
  'https://vi.wikipedia.org/wiki/Hà_Nội',
  'https://xn--hni-1ofa.vn/',
  'https://hànội.vn/',
  'https://a.xn--p1ai/',
])('%s may be linked to', (address) => {
  expect(isWebAddress(address)).toBe(true)
})

test.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  'ftp://mst.gov.vn/',
  'file:///etc/passwd',
  'mst.gov.vn',
  '//mst.gov.vn/',
  'https:mst.gov.vn',
  'https:///mst.gov.vn',
  'https:\\\\mst.gov.vn',
  'https://mst.gov.vn\\@evil.vn',
  'https://localhost/',
  'https://localhost.',
  'https://127.0.0.1/',
  'https://2130706433/',
  'https://0x7f.1/',
  'https://[::1]/',
  'https://nguoi:matkhau@mst.gov.vn/',
  'https://@mst.gov.vn/',
  'https://mst.gov.vn/a b',
  'https://mst.gov.vn/\u202Egpj',
  'https://mst..gov.vn/',
  'https://-mst.gov.vn/',
  `https://mst.gov.vn/${'a'.repeat(2000)}`,
  'not a url',
  '',
  5,
  null,
])('%j may not', (address) => {
  expect(isWebAddress(address)).toBe(false)
})

test('a vendor’s own pages are https', () => {
  expect(isSecureAddress('https://san-pham.vn/')).toBe(true)
  expect(isSecureAddress('http://san-pham.vn/')).toBe(false)
})
