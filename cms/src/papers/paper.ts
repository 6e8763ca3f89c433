import { Document, Packer } from 'docx'
import type { FileChild } from 'docx'
import { bodyOf, paragraphStyles } from './body.ts'
import type { Block } from './body.ts'
import { closingOf } from './closing.ts'
import type { Signature } from './closing.ts'
import type { Issuer, PaperBasis } from '../domain/paper/paper.ts'
import { headingOf } from './heading.ts'
import { font, halfPoints, pageOf, points, textWidth } from './measures.ts'
import { footersOf, headersOf, remarksOf, verificationOf } from './provenance.ts'
import type { Provenance } from './provenance.ts'

/** A paper of an agency: what is printed of a record. Each kind of paper is a short file that makes one of these. */
export interface Paper {
  issuer: Issuer
  /** `TỜ TRÌNH`, and what it is about. */
  kind: string
  subject: string
  /**
   * The sign of its kind in its number: `TTr`; empty where the kind has none; null for a table that goes with another
   * paper and has no number.
   */
  sign: string | null
  /** The year of the paper; day and month are written by who signs. */
  year: string
  /** Number and day (`YYYY-MM-DD`) of a paper that was signed already, in place of room to write them. */
  signed?: { number: string; day: string }
  /** Who decides, above the bases of a decision: `GIÁM ĐỐC SỞ Y TẾ`. */
  authority?: string
  /** Whom it is addressed to. */
  addressees?: string[]
  bases?: PaperBasis[]
  body: Block[]
  /** What goes with it. */
  enclosures?: string[]
  /** “Nơi nhận”, without closing marks; none for a table that goes with another paper. */
  recipients?: string[]
  signatures: Signature[]
  isIllustrative: boolean
  isLandscape?: boolean
  provenance: Provenance
}

/**
 * Writes a paper in the layout of Decree 30/2020/NĐ-CP (annex I): head, number, place and day, kind and subject,
 * bases, text, recipients, signature, page numbers at the top from the second page on.
 *
 * @returns the bytes of a DOCX file.
 */
export async function writePaper(paper: Paper): Promise<Buffer> {
  const isLandscape = paper.isLandscape ?? false
  const width = textWidth(isLandscape)
  const children: FileChild[] = [
    ...headingOf(paper, width),
    ...bodyOf(paper, width),
    ...closingOf(paper, width),
    ...verificationOf(paper.provenance, width),
    ...remarksOf(paper),
  ]
  const document = new Document({
    title: `${paper.kind}: ${paper.subject}`,
    creator: paper.issuer.name,
    styles: {
      paragraphStyles,
      default: {
        document: {
          run: { font, size: halfPoints(points.text), language: { value: 'vi-VN' } },
        },
      },
    },
    sections: [
      {
        properties: { page: pageOf(isLandscape), titlePage: true },
        headers: headersOf(paper),
        footers: footersOf(paper.provenance),
        children,
      },
    ],
  })
  return Packer.toBuffer(document)
}
