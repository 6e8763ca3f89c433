import { createServer } from 'node:http'
import type { IncomingMessage, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { startTraces, traced } from '../../cms/server/traces.ts'
import { inSpan } from '../../cms/src/server/tracer.ts'
import { trace } from '@opentelemetry/api'

// A collector, as far as one listens; what it is sent is read as OTLP says.

const SentSchema = z.object({
  resourceSpans: z.array(
    z.object({
      scopeSpans: z.array(
        z.object({
          scope: z.object({ name: z.string() }),
          spans: z.array(
            z.object({
              name: z.string(),
              traceId: z.string(),
              parentSpanId: z.string().optional(),
              status: z.object({ code: z.number() }).partial(),
              attributes: z.array(
                z.object({ key: z.string(), value: z.record(z.string(), z.unknown()) }),
              ),
            }),
          ),
        }),
      ),
    }),
  ),
})

let collector: Server
let product: Server
let end: () => Promise<void>
const bodies: string[] = []
const parent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'

const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const listening = (server: Server) =>
  new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
async function textOf(req: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of req) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

beforeAll(async () => {
  collector = createServer((req, res) => {
    void textOf(req).then((body) => {
      bodies.push(`${req.url} ${body}`)
      res.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })
  })
  await listening(collector)
  end = startTraces(addressOf(collector), 'thu')
  product = createServer((req, res) => {
    traced(req, res, () => {
      trace.getTracer('next.js').startSpan(`GET ${req.url}`).end()
      void inSpan('work', () => Promise.resolve()).then(() =>
        res.writeHead(req.url?.includes('broken') ? 500 : 200).end(),
      )
    })
  })
  await listening(product)
  const origin = addressOf(product)
  await fetch(`${origin}/api/users?where[email][equals]=bi-mat@demo.example`, {
    headers: { traceparent: parent },
  })
  await fetch(`${origin}/api/broken`)
  await end()
})
afterAll(() => {
  collector.close()
  product.close()
})

const sent = () =>
  bodies.flatMap((body) =>
    SentSchema.parse(JSON.parse(body.slice(body.indexOf(' ')))).resourceSpans.flatMap(
      ({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans),
    ),
  )

test('a request is a span that continues the trace of the proxy, with its status and its own work within', () => {
  expect(bodies[0]).toMatch(/^\/v1\/traces /)
  const [, traceId, spanId] = parent.split('-')
  const request = sent().find(({ name }) => name === 'GET /api')
  expect(request).toMatchObject({ traceId, parentSpanId: spanId })
  expect(request?.attributes).toContainEqual({
    key: 'http.response.status_code',
    value: { intValue: 200 },
  })
  expect(sent().filter(({ name, traceId: of }) => name === 'work' && of === traceId)).toHaveLength(
    1,
  )
})

test('an answer that failed on our side is an error', () => {
  const codes = sent()
    .filter(({ name }) => name === 'GET /api')
    .map(({ status }) => status.code ?? 0)
  expect(codes.sort()).toEqual([0, 2])
})

test('nothing that was asked for is in it, nor any span of a library', () => {
  expect(bodies.join('')).not.toContain('bi-mat')
  expect(bodies.join('')).not.toContain('next.js')
})
