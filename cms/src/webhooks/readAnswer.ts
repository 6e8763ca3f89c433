import { z } from 'zod'
import type { Language } from '../domain/language/language.ts'

const offline = {
  vi: 'Chưa gửi được yêu cầu. Hãy thử lại.',
  en: 'It could not be asked for. Try again.',
}
const AnswerSchema = z.object({
  secret: z.string().optional(),
  errors: z.array(z.object({ message: z.string() })).optional(),
})

/** Posts to an endpoint of webhooks, from the admin: what it made, or why it did not. */
export async function readAnswer(
  address: string,
  language: Language,
): Promise<{ isDone: boolean; secret?: string; reason: string }> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'accept-language': language },
    })
    const { secret, errors } = AnswerSchema.parse(await answer.json())
    return {
      isDone: answer.ok,
      ...(secret ? { secret } : {}),
      reason: errors?.[0]?.message ?? offline[language],
    }
  } catch {
    return { isDone: false, reason: offline[language] }
  }
}
