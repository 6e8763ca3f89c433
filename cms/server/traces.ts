import type { IncomingMessage, ServerResponse } from 'node:http'
import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node'
import type { ReadableSpan } from '@opentelemetry/sdk-trace-node'
import { tracerName } from '../src/server/tracer.ts'
import { loggedPath, statusOf } from '../src/server/log.ts'

/** Sends our own spans and no other: those of the libraries hold whole addresses, and with them what people asked. */
class OwnSpans extends BatchSpanProcessor {
  override onEnd(span: ReadableSpan): void {
    if (span.instrumentationScope.name === tracerName) super.onEnd(span)
  }
}

/**
 * Sends traces to a collector by OTLP over HTTP, as JSON (https://opentelemetry.io/docs/specs/otlp/).
 *
 * @param endpoint the collector's address, without `/v1/traces`.
 * @returns sends what is left, and stops.
 */
export function startTraces(endpoint: string, serviceName: string): () => Promise<void> {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` })
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName }),
    spanProcessors: [new OwnSpans(exporter)],
  })
  provider.register()
  return () => provider.shutdown()
}

/**
 * Answers a request within a span: method, path without values of the query, status and request id, and nothing of
 * the person; it continues the trace that a proxy has begun. Without {@link startTraces} it does the work alone.
 */
export function traced(req: IncomingMessage, res: ServerResponse, work: () => void): void {
  const method = req.method ?? ''
  const [path = '/'] = loggedPath(req.url ?? '/').split('?')
  const begun = propagation.extract(context.active(), req.headers)
  const span = trace
    .getTracer(tracerName)
    .startSpan(
      `${method} ${/^\/(api|admin|_next)(?=\/|$)/.exec(path)?.[0] ?? 'site'}`,
      { kind: SpanKind.SERVER, attributes: { 'http.request.method': method, 'url.path': path } },
      begun,
    )
  // `close` comes after a finished answer and after one that the reader broke off.
  res.once('close', () => {
    const status = statusOf(res)
    span.setAttribute('http.response.status_code', status)
    const requestId = res.getHeader('x-request-id')
    if (typeof requestId === 'string') span.setAttribute('request.id', requestId)
    if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
    span.end()
  })
  context.with(trace.setSpan(begun, span), work)
}
