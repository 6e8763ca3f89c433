import { request } from 'node:http'
import type { Handler } from './serveSite.ts'

/** For developers: passes a request on to Astro's own server, so that the site reloads when a file changes. */
export function proxySite(origin: string): Handler {
  return (req, res) => {
    const { method, headers, url } = req
    const forward = request(new URL(url ?? '/', origin), { method, headers }, (answer) => {
      res.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(res)
    })
    forward.on('error', () => {
      res.writeHead(502, { 'content-type': 'text/plain; charset=utf-8' })
      res.end('Astro does not answer yet. Reload in a moment.')
    })
    req.pipe(forward)
  }
}
