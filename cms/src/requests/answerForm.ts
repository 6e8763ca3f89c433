import type { PayloadRequest } from 'payload'
import type { Language } from '../domain/language/language.ts'
import { escape } from '../mail/htmlText.ts'
import type { FormFault } from '../domain/values/formFault.ts'
import { languageOf } from '../domain/language/languageOf.ts'
import { smallPage } from './smallPage.ts'

/** A browser without script says by the address in which language its page was. */
export function formLanguage(req: PayloadRequest): Language {
  const asked = req.query.language
  return languageOf(asked === 'vi' || asked === 'en' ? asked : req.i18n.language)
}

const faultWords: Record<Language, { title: string; back: string }> = {
  vi: {
    title: 'Cần sửa',
    back: 'Hãy quay lại bằng nút của trình duyệt: nội dung đã nhập vẫn còn.',
  },
  en: {
    title: 'Please correct',
    back: 'Go back with your browser: what you entered is still there.',
  },
}

/**
 * The answer to a public form: JSON for the page's script; for a plain form the page again, at its part that says
 * that it was received, or the faults as a page to read.
 *
 * @param page address of the page of the form.
 */
export async function answerForm(
  req: PayloadRequest,
  faults: FormFault[],
  page: string,
): Promise<Response> {
  const language = formLanguage(req)
  const status = faults.length > 0 ? 422 : 201
  const errors = faults.map(({ field, reason }) => ({
    message: reason[language],
    data: { field },
  }))
  const isPlainForm = !req.headers.get('accept')?.includes('application/json')
  if (!isPlainForm)
    return Response.json(status === 201 ? { received: true } : { errors }, { status })
  if (status === 201) {
    return new Response(null, { status: 303, headers: { location: `${page}#da-gui` } })
  }
  const words = faultWords[language]
  const items = errors.map(({ message }) => `<li>${escape(message)}</li>`).join('')
  return smallPage({
    language,
    title: words.title,
    content: `<ul>${items}</ul><p>${words.back}</p>`,
    status,
  })
}
