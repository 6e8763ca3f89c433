import type { PayloadRequest } from 'payload'
import type { Language } from '../domain/language/language.ts'
import type { FormFault } from '../domain/values/formFault.ts'
import { languageOf } from '../domain/language/languageOf.ts'

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
export function answerForm(req: PayloadRequest, faults: FormFault[], page: string): Response {
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
  const items = errors.map(({ message }) => `<li>${escape(message)}</li>`).join('')
  const words = faultWords[language]
  return new Response(
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${words.title}</title><h1>${words.title}</h1><ul>${items}</ul><p>${words.back}</p></html>`,
    { status, headers: { 'content-type': 'text/html; charset=utf-8' } },
  )
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
