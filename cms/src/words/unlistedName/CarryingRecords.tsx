import type { UIFieldServerProps } from 'payload'
import { personOf } from '../../access/rules.ts'
import { can } from '../../domain/account/roles.ts'
import type { Language } from '../../domain/language/language.ts'
import { languageOf } from '../../domain/language/languageOf.ts'
import { carryingOf } from './carried.ts'
import type { Carrying } from './carried.ts'

/** Records that the list shows; the rest are counted. */
const mostShown = 200

const counted = {
  vi: (adoptions: number, contracts: number) =>
    `${adoptions} đăng ký triển khai, ${contracts} hợp đồng`,
  en: (adoptions: number, contracts: number) =>
    `${adoptions} adoption${adoptions === 1 ? '' : 's'}, ${contracts} contract${contracts === 1 ? '' : 's'}`,
}

const words = {
  vi: {
    title: 'Hồ sơ mang tên này',
    open: (many: string) => `Gộp thì ${many} sau đây đổi theo.`,
    merged: (many: string) => `Khi gộp, ${many} sau đây đã đổi theo. Bỏ gộp thì trỏ lại tên này.`,
    none: 'Hiện không có hồ sơ nào mang tên này.',
    left: 'đã được sửa, trả lại hoặc rút sau khi gộp: bỏ gộp vẫn giữ nguyên',
    adoptions: 'Đăng ký triển khai',
    contracts: 'Hợp đồng',
    more: (count: number) => `và ${count} hồ sơ khác`,
  },
  en: {
    title: 'Records that carry this name',
    open: (many: string) => `Merging changes these: ${many}.`,
    merged: (many: string) =>
      `The merge changed these: ${many}. Undone, they point to the name again.`,
    none: 'No record carries this name now.',
    left: 'changed, sent back or withdrawn since the merge: undoing leaves it as it is',
    adoptions: 'Adoption',
    contracts: 'Contract',
    more: (count: number) => `and ${count} more`,
  },
}

/** In the admin, for who merges names: whose records the merge changes, or what undoing it changes back and leaves. */
export async function CarryingRecords({ data, req, i18n }: UIFieldServerProps) {
  const id = data.id ? String(data.id) : undefined
  if (!id || !can(personOf(req)?.role, 'catalogue.manage')) return null
  const name = await req.payload.findByID({
    collection: 'unlistedNames',
    id,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const language = languageOf(i18n.language)
  const text = words[language]
  const all = await carryingOf(name, req)
  const lead = name.state === 'merged' ? text.merged : text.open
  return (
    <section className="nearest">
      <h3>{text.title}</h3>
      <p>{all.length === 0 ? text.none : lead(countedIn(all, language))}</p>
      <ul>
        {all.slice(0, mostShown).map((record) => (
          <li key={record.id}>
            {text[record.collection]}: <strong>{record.title}</strong> – {record.organisation} (
            {record.state[language]})
            {record.isLeft ? (
              <>
                <br />
                {text.left}
              </>
            ) : null}
          </li>
        ))}
        {all.length > mostShown ? <li>{text.more(all.length - mostShown)}</li> : null}
      </ul>
    </section>
  )
}

function countedIn(all: readonly Carrying[], language: Language): string {
  const contracts = all.filter(({ collection }) => collection === 'contracts').length
  return counted[language](all.length - contracts, contracts)
}
