import { lookup } from 'node:dns/promises'
import type { LookupAddress } from 'node:dns'
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import type { Label } from '../domain/language/language.ts'

/** Why nothing is sent to an address. */
export class RefusedDestination extends Error {
  readonly reason: Label
  constructor(reason: Label) {
    super(reason.vi)
    this.reason = reason
  }
}

const reasons = {
  notHttps: {
    vi: 'Hãy ghi một địa chỉ https đầy đủ, không kèm tên và mật khẩu, ví dụ: https://don-vi.example/nhan-thay-doi.',
    en: 'Give a whole https address without a name and password, example: https://office.example/changes.',
  },
  unknownHost: {
    vi: 'Không tìm thấy máy chủ của địa chỉ này.',
    en: 'The host of this address was not found.',
  },
  internal: {
    vi: 'Địa chỉ này nằm trong mạng nội bộ hoặc dành riêng; chỉ gửi tới địa chỉ ở mạng công cộng.',
    en: 'This address is internal or reserved; only addresses of the public network are sent to.',
  },
} satisfies Record<string, Label>

/** Addresses of the public range behind which a provider's own services stand for its machines: Azure's. */
const ofProviders = ['168.63.129.16']

/** The part of IPv6 that is given out to the public network (RFC 4291, IANA). */
const globalUnicast = ipaddr.parseCIDR('2000::/3')

/**
 * Whether an address is one of the public network: not loopback, private, link-local, shared (CGNAT), multicast,
 * reserved, unspecified, nor one of IPv6 that stands for such a one.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false
  // An IPv4 address in the clothes of IPv6 (::ffff:127.0.0.1) is read as what it is.
  const address = ipaddr.process(text)
  if (address.range() !== 'unicast' || ofProviders.includes(address.toString())) return false
  return address.kind() === 'ipv4' || address.match(globalUnicast)
}

/** Where a request may be sent: its address, and the machines that were looked at. */
export interface Destination {
  url: URL
  addresses: LookupAddress[]
}

/**
 * Looks whether something may be sent to an address: https, and every machine that its name stands for now is of the
 * public network. Whoever sends connects to the machines that are given back, so that a name which points elsewhere
 * a moment later changes nothing.
 *
 * @param allowed origins that the operator allows whatever they are (WEBHOOK_ALLOW).
 * @throws RefusedDestination with the reason.
 */
export async function checkDestination(
  address: string,
  allowed: readonly string[],
): Promise<Destination> {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (!url || url.username !== '' || url.password !== '') {
    throw new RefusedDestination(reasons.notHttps)
  }
  const isAllowed = allowed.includes(url.origin)
  if (url.protocol !== 'https:' && !isAllowed) throw new RefusedDestination(reasons.notHttps)
  const addresses = await addressesOf(url)
  if (!isAllowed && !addresses.every((one) => isPublicAddress(one.address))) {
    throw new RefusedDestination(reasons.internal)
  }
  return { url, addresses }
}

async function addressesOf({ hostname }: URL): Promise<LookupAddress[]> {
  const host = hostname.replace(/^\[(.*)\]$/, '$1')
  const family = isIP(host)
  if (family !== 0) return [{ address: host, family }]
  try {
    const found = await lookup(host, { all: true })
    if (found.length > 0) return found
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
  }
  throw new RefusedDestination(reasons.unknownHost)
}
