import path from 'node:path'
import { fileTypeFromFile } from 'file-type'
import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import type { Label } from '../../domain/language/language.ts'
import { readEnvironment } from '../../environment.ts'
import { refusal } from '../../requests/refusal.ts'
import { idOf, idsOf } from '../../transitions/door.ts'

/** What a decision publishes, and the field in which it would take the same thing back. */
const opposites = { evaluations: 'revokedEvaluations', platforms: 'revokedPlatforms' } as const

const twice: Label = {
  vi: 'Một mục được nêu hai lần. Hãy bỏ bớt một.',
  en: 'Something is listed twice. Take one out.',
}
const both: Label = {
  vi: 'Một quyết định không thể vừa công bố vừa thu hồi cùng một mục.',
  en: 'A decision cannot publish and revoke the same thing.',
}
const notPdf: Label = {
  vi: 'Văn bản đã ký phải là tệp PDF.',
  en: 'The signed paper must be a PDF file.',
}

/** A decision says one thing of each result and platform, once, and its signed paper is a PDF: refused with 400. */
export const checkContents: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  if (!data || req.context.isDoor) return data
  const whole: Record<string, unknown> = { ...(originalDoc as object | undefined), ...data }
  for (const [publishes, revokes] of Object.entries(opposites)) {
    const lists = [publishes, revokes].map((field) => ({ field, ids: idsOf(whole[field]) }))
    for (const { field, ids } of lists) {
      if (new Set(ids).size < ids.length) throw refusal(req, 400, twice, { field })
    }
    const revoked = idsOf(whole[revokes])
    if (idsOf(whole[publishes]).some((id) => revoked.includes(id))) {
      throw refusal(req, 400, both, { field: revokes })
    }
  }
  const attachment = idOf(whole.attachment)
  if (attachment && !(await isPdf(attachment, req))) {
    throw refusal(req, 400, notPdf, { field: 'attachment' })
  }
  return data
}

/** Whether a stored file is a PDF by its bytes, whatever its name says. */
export async function isPdf(id: string, req: PayloadRequest): Promise<boolean> {
  const found = await req.payload.findByID({
    collection: 'media',
    id,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    req,
  })
  if (!found?.filename) return false
  const type = await fileTypeFromFile(path.join(readEnvironment().dataDir, 'media', found.filename))
  return type?.mime === 'application/pdf'
}
