import { mayAs } from 'cms/domain/account/roles.ts'
import type { Permission } from 'cms/domain/account/roles.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { sheetText } from '../../text/sheet.ts'
import type { SignedIn } from '../account/Session.tsx'
import { ProblemList } from '../agency/ProblemList.tsx'
import { problemsIn, request } from '../api.ts'
import { Field } from '../form/Field.tsx'
import { useRefusals } from '../form/useRefusals.ts'
import { Preview, PreviewSchema } from './Preview.tsx'
import type { Previewed } from './Preview.tsx'

/** What may be brought in, and who may. */
const permissions = {
  adoptions: 'adoption.register',
  contracts: 'contract.keep',
  agreements: 'contract.keep',
  usageReports: 'usage.report',
  organisations: 'catalogue.manage',
  users: 'colleague.invite',
} as const satisfies Record<string, Permission>
type Word = keyof typeof permissions

const allWords: Word[] = [
  'adoptions',
  'contracts',
  'agreements',
  'usageReports',
  'organisations',
  'users',
]
/** Of these a leader decides; the others stand as soon as they are written. */
const sentWords = ['adoptions', 'contracts', 'agreements'] as const
const isSentWord = (word: Word): word is (typeof sentWords)[number] =>
  sentWords.some((one) => one === word)

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
}

/** The template of a word, the file that was filled in, what it would do, and writing it. */
export function Import({ person, language, text }: SignedIn) {
  const words = sheetText(language)
  const own = allWords.filter((word) => mayAs(person, permissions[word]))
  const [word, setWord] = useState<Word | undefined>(() => {
    const asked = new URLSearchParams(location.search).get('word')
    return own.find((one) => one === asked) ?? own[0]
  })
  const [file, setFile] = useState<File>()
  const [previewed, setPreviewed] = useState<Previewed>()
  const [busy, setBusy] = useState('')
  const [written, setWritten] = useState(0)
  const heading = useRef<HTMLHeadingElement>(null)
  const status = useRef<HTMLParagraphElement>(null)
  const { refusals, refuse } = useRefusals()
  useEffect(() => {
    if (previewed) heading.current?.focus()
  }, [previewed])
  useEffect(() => {
    if (written > 0) status.current?.focus()
  }, [written])
  if (!word) return <p>{text.common.notFound}</p>

  const forget = () => {
    setFile(undefined)
    setPreviewed(undefined)
    setWritten(0)
    refuse([])
  }
  const send = async <S extends z.ZodType>(path: string, sent: File, schema: S) =>
    request({
      path: `/import/${word}${path}`,
      method: 'POST',
      file: new Blob([await sent.arrayBuffer()], {
        type: /\.csv$/i.test(sent.name) ? types.csv : types.xlsx,
      }),
      schema,
    })
  const preview = async (asked: File) => {
    forget()
    setFile(asked)
    setBusy(words.reading)
    try {
      setPreviewed(await send('/preview', asked, PreviewSchema))
    } catch (error) {
      refuse(problemsIn(error, language))
    }
    setBusy('')
  }
  const write = async (isSent: boolean) => {
    if (!file || !previewed) return
    setBusy(words.writing)
    try {
      const answer = await send(
        `?sha256=${previewed.sha256}&send=${isSent}`,
        file,
        z.object({ written: z.number() }),
      )
      forget()
      setWritten(answer.written)
    } catch (error) {
      refuse(problemsIn(error, language))
    }
    setBusy('')
  }
  const isMendable = previewed && previewed.faults.total === 0 && previewed.total > 0
  return (
    <div className="form">
      <p className="quiet">{words.lead}</p>
      {own.length > 1 && (
        <Field name="word" label={words.what} problems={[]}>
          {(control) => (
            <select
              {...control}
              value={word}
              onChange={({ target }) => {
                forget()
                setWord(own.find((one) => one === target.value))
              }}
            >
              {own.map((one) => (
                <option key={one} value={one}>
                  {words.words[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {own.length === 1 && (
        <p>
          {words.what}: <strong>{words.words[word]}</strong>
        </p>
      )}
      <p>
        <a className="button" href={`/api/import/${word}.xlsx?locale=${language}`} download>
          {words.template}
        </a>
      </p>
      <Field name="file" label={words.file} help={words.fileHelp} problems={refusals.problems}>
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".xlsx,.csv"
            onChange={({ target }) => {
              const [chosen] = target.files ?? []
              // The same file, mended, is chosen again.
              target.value = ''
              if (chosen) void preview(chosen)
            }}
          />
        )}
      </Field>
      <p ref={status} role="status" tabIndex={-1}>
        {busy || (written > 0 && words.written(written))}{' '}
        {written > 0 && <a href={pagePath('workspace', language)}>{words.toDesk}</a>}
      </p>
      <ProblemList refusals={refusals} text={text} />
      {file && previewed && (
        <section>
          <h2 ref={heading} tabIndex={-1}>
            {words.preview(file.name)}
          </h2>
          <Preview previewed={previewed} language={language} />
          {isMendable && (
            <div className="actions">
              {isSentWord(word) && (
                <button
                  type="button"
                  className="button main"
                  disabled={busy !== ''}
                  onClick={() => void write(true)}
                >
                  {words.send(previewed.total)}
                </button>
              )}
              <button
                type="button"
                className={isSentWord(word) ? 'button' : 'button main'}
                disabled={busy !== ''}
                onClick={() => void write(false)}
              >
                {isSentWord(word)
                  ? words.draft(previewed.total)
                  : words.write[word](previewed.total)}
              </button>
            </div>
          )}
        </section>
      )}
    </div>
  )
}
