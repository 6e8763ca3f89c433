import type { PayloadRequest } from 'payload'
import { LegalRuleSchema, ruleOn } from '../../domain/legalRule/legalRule.ts'
import type { LegalRule } from '../../domain/legalRule/legalRule.ts'
import { dayInVietnam } from '../../domain/values/day.ts'
import { calendarOf, leastDeadline } from '../../domain/values/workingDays.ts'
import type { CalendarDay } from '../../domain/values/workingDays.ts'

/** What the rules of a day say of the time for quotations. */
export interface QuotationTerms {
  /** The server's clock (ISO 8601 instant). */
  now: string
  /** Days off and swapped days. */
  days: CalendarDay[]
  /** Null when no rule holds today. */
  rule: LegalRule | null
  /** Earliest deadline from now; null without a rule. */
  leastDeadline: string | null
}

/** The terms of an instant, from the rules and the calendar as the ministry keeps them. */
export async function quotationTerms(
  req: PayloadRequest,
  now = new Date().toISOString(),
): Promise<QuotationTerms> {
  const all = { depth: 0, pagination: false, overrideAccess: true, req } as const
  const rules = await req.payload.find({ collection: 'legalRules', ...all })
  const calendar = await req.payload.find({ collection: 'calendarDays', ...all })
  const days = calendar.docs.map(({ day, kind }) => ({ day, isWorked: kind === 'swappedWork' }))
  const rule = ruleOn(
    rules.docs.map((row) => LegalRuleSchema.parse(row)),
    'quotationMinimumDays',
    dayInVietnam(new Date(now)),
  )
  return {
    now,
    days,
    rule: rule ?? null,
    leastDeadline: rule ? leastDeadline(now, rule.value, calendarOf(days)) : null,
  }
}
