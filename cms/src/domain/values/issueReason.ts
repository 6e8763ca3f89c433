import { z } from 'zod'
import type { Label } from '../language/language.ts'

const ReasonSchema = z.object({ reason: z.object({ vi: z.string(), en: z.string() }) })

/** What a schema found wrong with a value, as a sentence that goes on after the name of the field. */
export function issueReason(issue: z.core.$ZodIssue): Label {
  switch (issue.code) {
    case 'custom': {
      const own = ReasonSchema.safeParse(issue.params)
      return own.success ? own.data.reason : wrong
    }
    case 'invalid_type':
    case 'invalid_union':
      return issue.input === undefined || issue.input === null ? missing : wrong
    case 'invalid_value':
      return issue.input === undefined || issue.input === null
        ? missing
        : { vi: 'không phải là một lựa chọn.', en: 'is not one of the choices.' }
    case 'too_small':
      return issue.origin === 'number'
        ? { vi: `phải từ ${issue.minimum}.`, en: `must be ${issue.minimum} or more.` }
        : missing
    case 'too_big':
      return issue.origin === 'string'
        ? {
            vi: `dài quá ${issue.maximum} ký tự.`,
            en: `has more than ${issue.maximum} characters.`,
          }
        : issue.origin === 'array'
          ? { vi: `nhiều nhất ${issue.maximum} dòng.`, en: `takes ${issue.maximum} rows at most.` }
          : { vi: `tối đa là ${issue.maximum}.`, en: `must be at most ${issue.maximum}.` }
    case 'unrecognized_keys':
      return {
        vi: `không có mục ${issue.keys.map((key) => `“${key}”`).join(', ')}.`,
        en: `there is no ${issue.keys.map((key) => `“${key}”`).join(', ')}.`,
      }
    default:
      return wrong
  }
}

const missing: Label = { vi: 'chưa có giá trị.', en: 'has no value.' }
const wrong: Label = { vi: 'không đúng.', en: 'is wrong.' }
