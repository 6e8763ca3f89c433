import type { PayloadRequest } from 'payload'
import { numberText } from '../../domain/field/price.ts'
import { writeAsDoor } from '../../requests/context.ts'
import { idOf } from '../../transitions/door.ts'
import type { RowOf } from '../../transitions/door.ts'

type Proposal = RowOf<'problemProposals'>

/**
 * Makes the problem that a proposal states, published, with the organisation as who raised it. Nobody has answered
 * it, so it is open; that it is, the organisation says itself.
 *
 * @returns the id of the problem.
 */
export async function makeProblem(row: Proposal, req: PayloadRequest): Promise<string> {
  const organisation = await req.payload.findByID({
    collection: 'organisations',
    id: idOf(row.organisation) ?? '',
    depth: 0,
    locale: 'vi',
    overrideAccess: true,
    req,
  })
  const name = organisation.fullName ?? organisation.name
  if (!row.sector) throw new Error('A proposal without a sector was let through.')
  writeAsDoor(req)
  const { id } = await req.payload.create({
    collection: 'problems',
    data: {
      // The hook of the collection gives it its address word.
      slug: '',
      title: row.title,
      statement: statementOf(row),
      sector: row.sector,
      raisedBy: {
        kind: organisation.kind === 'ministry' ? 'ministry' : 'province',
        name,
        organisation: organisation.id,
      },
      state: 'open',
      stateBasis: 'source',
      confidence: 'reported',
      sources: [{ title: `Đề xuất của ${name} trên trang này` }],
      illustrative: row.illustrative === true,
      _status: 'published',
    },
    locale: 'vi',
    depth: 0,
    overrideAccess: true,
    req,
  })
  return id
}

/** The proposal as one statement: who suffers and how many, what was tried, what is needed, which data are there. */
function statementOf(row: Proposal): string {
  const { sufferers, sufferersCount, tried, requirements, data } = row
  const count =
    typeof sufferersCount === 'number' ? ` (khoảng ${numberText(sufferersCount).vi})` : ''
  const parts: [label: string, text: string | null | undefined][] = [
    ['Ai gặp', sufferers && `${sufferers}${count}`],
    ['Đã thử', tried],
    ['Lời giải phải làm được', requirements],
    ['Dữ liệu đang có', data],
  ]
  return parts
    .flatMap(([label, text]) => (text?.trim() ? [`${label}: ${text.trim()}`] : []))
    .join('\n\n')
}
