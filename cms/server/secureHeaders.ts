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

/** As much of an answer as is needed to set its headers. */
interface Answer {
  setHeader: (name: string, value: string) => unknown
}

/** Headers of every answer, whoever gives it. `isHttps`: people reach the site over HTTPS. */
export function secureHeaders({ isHttps }: { isHttps: boolean }): (answer: Answer) => void {
  const headers = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-frame-options': 'SAMEORIGIN',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': unused.map((name) => `${name}=()`).join(', '),
    ...(isHttps ? { 'strict-transport-security': `max-age=${aYear}` } : {}),
  }
  return (answer) => {
    for (const [name, value] of Object.entries(headers)) answer.setHeader(name, value)
  }
}
