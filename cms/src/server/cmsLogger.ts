import { defaultLoggerOptions } from 'payload'
import type { Config } from 'payload'
import { isRecord } from '../domain/values/isRecord.ts'
import { rowOfAnotherIn } from '../requests/repeatedValues.ts'
import { requestIds, withoutPersonalData } from './log.ts'

interface Refusal {
  err: { status: number; message: string }
}

/** Whether what is logged is a person's mistake or missing right (4xx), not a fault of the product. */
function isRefusal(logged: unknown): logged is Refusal {
  if (typeof logged !== 'object' || logged === null || !('err' in logged)) return false
  const { err } = logged
  if (!(err instanceof Error) || !('status' in err) || typeof err.status !== 'number') return false
  return err.status >= 400 && err.status < 500
}

type LoggerConfig = Extract<NonNullable<Config['logger']>, { options: unknown }>
type LogMethod = NonNullable<NonNullable<LoggerConfig['options']['hooks']>['logMethod']>

/** Refusals are one line of level info, without a stack; everything else as it comes. */
const calmRefusals: LogMethod = function (args, method) {
  const [logged] = args as unknown[]
  const row = isRecord(logged) ? rowOfAnotherIn(logged.err) : undefined
  if (row) this.info(row.en)
  else if (isRefusal(logged)) this.info(withoutPersonalData(logged.err.message))
  else method.apply(this, args)
}

/** An error with its stack, without what its other properties hold: rows, recipients, parameters. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: withoutPersonalData(String(error)) }
  return {
    name: error.name,
    message: withoutPersonalData(error.message),
    stack: withoutPersonalData(error.stack ?? ''),
    ...(error.cause instanceof Error ? { cause: describeError(error.cause) } : {}),
  }
}

/** The CMS's logger: lines of JSON like those of the server's, or lines for people. */
export function cmsLogger(format: 'text' | 'json'): LoggerConfig {
  const hooks = { logMethod: calmRefusals }
  if (format === 'text') {
    return {
      options: { serializers: { err: describeError }, hooks },
      destination: defaultLoggerOptions,
    }
  }
  return {
    options: {
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (level) => ({ level }) },
      mixin: () => ({ requestId: requestIds.getStore() }),
      serializers: { err: describeError },
      hooks,
    },
    destination: process.stdout,
  }
}
