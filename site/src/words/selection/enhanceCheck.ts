import { pageLanguage } from '../../text/compare.ts'
import { recordCheckText } from '../../text/recordCheck.ts'

/** Makes the page that verifies a record answer; without it the page says how to do it by hand. */
export function enhanceRecordCheck(): void {
  const form = document.querySelector<HTMLFormElement>('[data-record-check]')
  const file = form?.querySelector<HTMLInputElement>('#record-file')
  const printed = form?.querySelector<HTMLInputElement>('#record-hash')
  const outcome = document.getElementById('record-check-outcome')
  const content = document.getElementById('record-check-content')
  if (!form || !file || !printed || !outcome || !content) return
  form.hidden = false
  // The code on a paper brings the printed hash along; nothing after the sign # is sent anywhere.
  const brought = location.hash.slice(1).toLowerCase()
  if (/^[0-9a-f]{64}$/.test(brought)) printed.value = brought
  form.addEventListener('submit', (event) => event.preventDefault())
  const check = async () => {
    const [chosen] = file.files ?? []
    if (!chosen) return
    // The schema and the hash are fetched when they are first needed.
    const { checkRecord } = await import('./checkRecord.ts')
    const answer = await checkRecord(await chosen.text(), printed.value, pageLanguage())
    outcome.replaceChildren(...answer.outcome)
    content.replaceChildren(...answer.content)
  }
  const failed = () => outcome.replaceChildren(recordCheckText(pageLanguage()).notJson)
  for (const input of [file, printed]) {
    input.addEventListener('change', () => void check().catch(failed))
  }
}
