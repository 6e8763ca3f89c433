import { z } from 'zod'
import { accountText } from '../../text/account.ts'
import { request } from '../api.ts'
import { saveFile } from '../request/saveFile.ts'
import type { AccountPart } from './AccountScreen.tsx'
import { ActionOutcome, useOutcome } from './ActionOutcome.tsx'

/** What is kept about oneself, as a file, and the request to be erased. */
export function PersonalData({ account, reload, language, text }: AccountPart) {
  const words = accountText(language).personalData
  const { done, refusals, act } = useOutcome(language)
  const download = async () => {
    const path = '/users/export'
    const kept = await request({ path, method: 'POST', body: {}, schema: z.unknown() })
    saveFile('du-lieu-cua-toi.json', JSON.stringify(kept, null, 2), 'application/json', true)
    return words.downloaded
  }
  const askErasure = async () => {
    await request({ path: '/users/erasure', method: 'POST', body: {}, schema: z.unknown() })
    await reload()
    return words.asked
  }
  return (
    <section aria-labelledby="personal-data">
      <h2 id="personal-data">{words.title}</h2>
      <p className="quiet small">{words.lead}</p>
      <ActionOutcome done={done} refusals={refusals} text={text} />
      <div className="actions">
        <button type="button" className="button" onClick={() => void act(download)}>
          {words.download}
        </button>
      </div>
      {account.hasAskedErasure ? (
        <p className="note">{words.isAsked}</p>
      ) : (
        <details>
          <summary>{words.erasure}</summary>
          <p>{words.erasureLead}</p>
          <div className="actions">
            <button type="button" className="button" onClick={() => void act(askErasure)}>
              {words.ask}
            </button>
          </div>
        </details>
      )}
    </section>
  )
}
