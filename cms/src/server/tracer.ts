import { SpanStatusCode, trace } from '@opentelemetry/api'

/** The name under which this installation's own spans stand. */
export const tracerName = 'catalogue'

/** Does a piece of work within a span of its own; where no traces are sent, it does the work alone. */
export function inSpan<T>(name: string, work: () => Promise<T>): Promise<T> {
  return trace.getTracer(tracerName).startActiveSpan(name, async (span) => {
    try {
      return await work()
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR })
      throw error
    } finally {
      span.end()
    }
  })
}
