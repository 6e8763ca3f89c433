import type { Refusal } from '../transitions/machine.ts'
import { dayText } from '../values/day.ts'

/** Why an organisation does not do something on a day: it had ended by then. Days are `YYYY-MM-DD`. */
export const afterEnd = (
  endedOn: string | null,
  day: string | null | undefined,
  field?: string,
): Refusal | undefined =>
  endedOn && day && day > endedOn
    ? {
        ...(field ? { field } : {}),
        reason: {
          vi: `Đơn vị này hoạt động đến hết ngày ${dayText(endedOn)}, nên không có việc nào sau ngày đó. Đơn vị tiếp nối lập hồ sơ của mình.`,
          en: `The organisation ended on ${dayText(endedOn, 'en')}, so nothing is done by it afterwards. Whoever continues it makes a record of its own.`,
        },
      }
    : undefined
