import type { ServerResponse } from 'node:http'

/** Seconds for which a browser asks this host over HTTPS only. */
const aYear = 31_536_000

/** Parts of a device that no page here uses. */
const unused = [
  'accelerometer',
  'camera',
  'geolocation',
  'gyroscope',
  'microphone',
  'payment',
  'usb',
]

/** Headers of every answer, whoever gives it. `isHttps`: people reach the site over HTTPS. */
export function secureHeaders({ isHttps }: { isHttps: boolean }): (res: ServerResponse) => void {
  const headers = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-frame-options': 'SAMEORIGIN',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': unused.map((name) => `${name}=()`).join(', '),
    ...(isHttps ? { 'strict-transport-security': `max-age=${aYear}` } : {}),
  }
  return (res) => {
    for (const [name, value] of Object.entries(headers)) res.setHeader(name, value)
  }
}
