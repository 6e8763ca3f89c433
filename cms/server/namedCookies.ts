import type { IncomingMessage, ServerResponse } from 'node:http'
import { hostCookies, nameInBrowser } from '../src/words/account/cookieNames.ts'

/**
 * Names the cookies that sign in for browsers (cookieNames.ts), and for the CMS as it knows them: Payload gives one prefix
 * to all its cookies, and those that the admin's scripts set would be refused by browsers under `__Host-`.
 * One that comes without the prefix where it must have it was set by somebody else, and is dropped.
 */
export function namedCookies(
  publicUrl: string,
): (req: IncomingMessage, res: ServerResponse) => void {
  const renamed = hostCookies.filter((name) => nameInBrowser(name, publicUrl) !== name)
  if (renamed.length === 0) return () => undefined
  const known = new Map(renamed.map((name) => [nameInBrowser(name, publicUrl), name]))
  return (req, res) => {
    const { cookie } = req.headers
    if (cookie !== undefined) {
      req.headers.cookie = cookie
        .split(/; */)
        .filter((pair) => !renamed.includes(nameOf(pair)))
        .map((pair) => withName(pair, known.get(nameOf(pair))))
        .join('; ')
    }
    const writeHead = res.writeHead.bind(res) as (...given: unknown[]) => ServerResponse
    // Headers are complete when they are written; Node calls this for whoever does not.
    res.writeHead = (...given: unknown[]) => {
      const set = res.getHeader('set-cookie')
      if (set !== undefined) {
        const cookies = [set].flat().map(String)
        const named = cookies.map((one) => withName(one, nameInBrowser(nameOf(one), publicUrl)))
        res.setHeader('set-cookie', named)
      }
      return writeHead(...given)
    }
  }
}

const nameOf = (pair: string): string => pair.split('=', 1)[0]?.trim() ?? ''

/** A cookie with its value and attributes under another name; as it is for `undefined`. */
const withName = (pair: string, name: string | undefined): string =>
  name === undefined ? pair : name + pair.slice(pair.indexOf('='))
