import type { IncomingMessage, ServerResponse } from 'node:http'
import { callerOf } from './caller.ts'
import type { Caller } from './caller.ts'
import { createLanes, laneOf } from './lanes.ts'
import { rateLimits } from './rateLimits.ts'
import { refuse, refuseAttempt } from './refuse.ts'
import type { Label } from '../src/domain/language/language.ts'
import { networkHeader } from '../src/access/network.ts'
import { routeFinder } from '../src/server/routes/findRoute.ts'
import {
  largestJson,
  largestSealedBody,
  largestSheet,
  largestUpload,
  tooLarge,
} from '../src/server/routes/inventory.ts'
import type { Route } from '../src/server/routes/inventory.ts'
import { hasBody, withWholeBody } from './wholeBody.ts'

type Handler = (req: IncomingMessage, res: ServerResponse) => void

interface Options {
  secret: string
  trustedProxies: number
  /** Failed sign-ins of one network in a minute. */
  signInLimit: number
  /** The routes of the running configuration; undefined until the CMS has read it. */
  routes: () => Route[] | undefined
  /** Answers what has no route with a page, for readers of pages. */
  toSite: Handler
}

/** What is asked before the CMS has read its configuration; by the first of these it does. */
const healthRoutes: Route[] = ['live', 'ready'].map((name) => ({
  method: 'get',
  path: `/api/health/${name}`,
}))

const firstAccountPage = '/admin/create-first-user'

const reasons = {
  notFound: { vi: 'Không có địa chỉ này.', en: 'There is no such address.' },
  wrongMethod: {
    vi: 'Địa chỉ này không nhận yêu cầu kiểu đó.',
    en: 'This address does not take such a request.',
  },
  starting: {
    vi: 'Hệ thống đang khởi động. Hãy thử lại sau ít giây.',
    en: 'The system is starting. Try again in a few seconds.',
  },
  lengthNeeded: {
    vi: 'Yêu cầu kèm tệp phải nói trước độ dài (Content-Length).',
    en: 'A request with files must state its length (Content-Length).',
  },
  firstAccount: {
    vi: 'Chưa có tài khoản nào. Người vận hành tạo tài khoản đầu tiên bằng lệnh: npm run admin',
    en: 'There is no account yet. The operator makes the first one by the command: npm run admin',
  },
} satisfies Record<string, Label>

/**
 * What a request passes before the CMS sees it: its address is in the inventory of routes (else 404, or 405 with
 * the methods that it takes), its body has a size that is taken (413) and has arrived, its caller is within the
 * limits of the operation (429) and has a place in its lane (503).
 */
export function gate({ secret, trustedProxies, signInLimit, routes, toSite }: Options) {
  const whose = callerOf({ secret, trustedProxies })
  const withinLimits = rateLimits(signInLimit)
  const enter = createLanes()
  let known: Route[] | undefined
  let find = routeFinder(healthRoutes)

  /** The caller's lane, once what may be refused at once is. */
  async function pass(found: Route, { req, res, toCms }: Passing): Promise<void> {
    const caller = await whose(req)
    const asked = await readBody(found, caller, req, res)
    if (!asked) return
    const attempt = await withinLimits(found, caller)
    if (attempt.wait > 0) {
      refuseAttempt(req, res, attempt.wait)
      return
    }
    res.once('close', () => {
      // An answer that nobody waited for tells nothing of how it ended.
      if (res.writableFinished) void attempt.end(res.statusCode < 400)
    })
    asked.headers[networkHeader] = caller.network
    const lane = laneOf(found, caller)
    if (lane) enter(lane, { req, res, caller }, () => toCms(asked, res))
    else toCms(asked, res)
  }

  return (req: IncomingMessage, res: ServerResponse, toCms: Handler): void => {
    const announced = routes()
    if (announced && announced !== known) {
      known = announced
      find = routeFinder(announced)
    }
    const address = req.url ?? '/'
    const found = find(methodAsked(req), address)
    if (found && 'route' in found) {
      pass(found.route, { req, res, toCms }).catch((error: unknown) => {
        // The connection broke while its body came, or the server is at fault.
        console.error(error)
        if (!res.headersSent) res.writeHead(500)
        res.end()
      })
    } else if (!known) {
      refuse(req, res, { status: 503, reason: reasons.starting, headers: { 'retry-after': '5' } })
    } else if (found) {
      const allow = found.allowed.join(', ')
      refuse(req, res, { status: 405, reason: reasons.wrongMethod, headers: { allow } })
    } else if (address.split('?', 1)[0] === firstAccountPage) {
      refuse(req, res, { status: 403, reason: reasons.firstAccount })
    } else if (address.startsWith('/admin') && req.method === 'GET') toSite(req, res)
    else refuse(req, res, { status: 404, reason: reasons.notFound })
  }
}

interface Passing {
  req: IncomingMessage
  res: ServerResponse
  toCms: Handler
}

/** Payload lets a long question be posted: it is answered as a GET. */
function methodAsked({ method = 'GET', headers }: IncomingMessage): string {
  const stated = headers['x-payload-http-method-override'] ?? headers['x-http-method-override']
  return method === 'POST' && stated === 'GET' ? 'GET' : method
}

/** The request with all of its body, or with files that still come; undefined when it was refused. */
async function readBody(
  route: Route,
  caller: Caller,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<IncomingMessage | undefined> {
  const isForm = /^multipart\/form-data/i.test(req.headers['content-type'] ?? '')
  const bringsFiles = isForm && route.takesFiles && mayBringFiles(route, caller)
  if (!bringsFiles) {
    const limit = largestBody(route, caller)
    const whole = await withWholeBody(req, limit)
    if (!whole) refuseBody(req, res, { status: 413, reason: tooLarge(limit) })
    return whole
  }
  const length = req.headers['content-length']
  if (hasBody(req) && length === undefined) {
    refuseBody(req, res, { status: 411, reason: reasons.lengthNeeded })
  } else if (Number(length ?? 0) > largestUpload) {
    refuseBody(req, res, { status: 413, reason: tooLarge(largestUpload) })
  } else return req
  return undefined
}

/** Bytes of a body without files: sealed quotations and sheets of who is signed in may be larger. */
function largestBody({ collection, path }: Route, { isSignedIn }: Caller): number {
  if (isSignedIn && collection === 'quotations') return largestSealedBody
  return isSignedIn && path.startsWith('/api/import/') ? largestSheet : largestJson
}

/** The public sends a form with an application and with a report of a mistake only. */
const mayBringFiles = ({ collection }: Route, { isSignedIn }: Caller): boolean =>
  isSignedIn || collection === 'vendorApplications' || collection === 'errorReports'

/** Refuses a body that is still coming: its connection takes what was sent for a moment, and ends. */
function refuseBody(
  req: IncomingMessage,
  res: ServerResponse,
  refused: { status: number; reason: Label },
): void {
  refuse(req, res, { ...refused, headers: { connection: 'close' } })
  req.resume()
  setTimeout(() => req.socket.destroy(), 3000).unref()
}
