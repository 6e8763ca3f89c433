import type { PayloadRequest } from 'payload'
import { recordHash } from '../../domain/selection/recordHash.ts'
import { dayInVietnam } from '../../domain/values/day.ts'
import type { Label } from '../../domain/language/language.ts'
import type { Paper } from '../../papers/paper.ts'
import type { RowOf } from '../../transitions/door.ts'
import { decisionPaper } from './decisionPaper.ts'
import { documentOf, quotationsOf } from './openedQuotations.ts'
import { openingPaper } from './openingPaper.ts'
import {
  commonOf,
  decidedContent,
  openedBy,
  openedContent,
  publishedContent,
} from './paperContent.ts'
import { writeQuotationSheet } from './quotationSheet.ts'
import type { SheetQuotation } from './quotationSheet.ts'
import { requestPaper } from './requestPaper.ts'

type Row = RowOf<'quotationRequests'>

/** For whom a paper is made: people of the agency stand on its own papers alone. */
export type Reader = 'agency' | 'outside'

/** A paper of a request: its name in an address, that of its file, from when on it is there, and how it is made. */
export interface RequestPaper {
  name: 'request' | 'opening' | 'decision'
  fileName: string
  isThere: (row: Row) => boolean
  /** Why it is not there yet. */
  tooEarly: Label
  make: (
    row: Row,
    req: PayloadRequest,
    reader: Reader,
  ) => Promise<{ paper: Paper; content: object }>
}

const dayOf = (instant: string | null | undefined) =>
  dayInVietnam(instant ? new Date(instant) : new Date())

export const notOpened: Label = {
  vi: 'Báo giá chưa được mở trên hệ thống nên chưa có biên bản mở báo giá.',
  en: 'The quotations have not been opened here, so there is no opening record.',
}

export const papersOf: readonly RequestPaper[] = [
  {
    name: 'request',
    fileName: 'yeu-cau-bao-gia',
    isThere: ({ publishedAt }) => Boolean(publishedAt),
    tooEarly: {
      vi: 'Yêu cầu báo giá chưa được công bố nên chưa có văn bản này.',
      en: 'The request is not published yet, so this paper is not there.',
    },
    make: async (row, req) => {
      const content = publishedContent(row)
      const hash = await recordHash(content)
      const common = await commonOf(row, dayOf(row.publishedAt), req)
      return { content, paper: requestPaper(content, { slug: row.slug, hash, common }) }
    },
  },
  {
    name: 'opening',
    fileName: 'bien-ban-mo-bao-gia',
    isThere: ({ opening }) => Boolean(opening),
    tooEarly: notOpened,
    make: async (row, req, reader) => {
      const content = openedContent(row)
      const hash = await recordHash(content)
      const common = await commonOf(row, dayOf(content.openedAt), req)
      const people = reader === 'agency' ? openedBy(row) : null
      return { content, paper: openingPaper(content, { hash, common, people }) }
    },
  },
  {
    name: 'decision',
    fileName: 'quyet-dinh-ket-qua',
    isThere: ({ state, publishedAt }) =>
      state === 'awarded' ||
      state === 'noneSuitable' ||
      (state === 'cancelled' && Boolean(publishedAt)),
    tooEarly: {
      vi: 'Yêu cầu báo giá chưa có kết quả nên chưa có quyết định.',
      en: 'The request has no result yet, so there is no decision.',
    },
    make: async (row, req) => {
      const content = decidedContent(row)
      const hash = await recordHash(content)
      const common = await commonOf(row, content.decidedOn ?? dayOf(null), req)
      return { content, paper: decisionPaper(content, { hash, common }) }
    },
  },
]

/** The table of all quotations of a request that was opened, as a workbook. */
export async function quotationTable(row: Row, req: PayloadRequest): Promise<Buffer> {
  const opened = openedContent(row)
  const isDecided = row.state === 'awarded' || row.state === 'noneSuitable'
  const documents = new Map<string, SheetQuotation['document']>()
  for await (const quotation of quotationsOf(row, req)) {
    const document = documentOf(quotation)
    // Files are not in the table, only what they are called.
    documents.set(
      quotation.id,
      document && { ...document, files: document.files.map((file) => ({ ...file, content: '' })) },
    )
  }
  return writeQuotationSheet({
    published: publishedContent(row),
    opened,
    decided: isDecided ? decidedContent(row) : null,
    quotations: opened.entries.map((entry) => ({
      entry,
      document: documents.get(entry.quotation) ?? null,
    })),
    hash: await recordHash(opened),
    common: await commonOf(row, dayOf(opened.openedAt), req),
  })
}
