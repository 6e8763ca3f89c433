import { isWorth, linesTotal } from 'cms/domain/contract/contract.ts'
import { contractMachine } from 'cms/domain/contract/machine.ts'
import { moneyText } from 'cms/domain/field/price.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import { useEffect, useRef } from 'react'
import { contractText } from '../../text/contract.ts'
import type { SignedIn } from '../account/Session.tsx'
import { HistoryRowSchema } from '../workspaceRecords.ts'
import { ProblemList } from '../agency/ProblemList.tsx'
import { problemsIn } from '../api.ts'
import { useRows } from '../desk/useRows.ts'
import { DateField } from '../form/DateField.tsx'
import { DraftActions } from '../form/DraftActions.tsx'
import { fireEvent } from '../form/EventForm.tsx'
import { TextField } from '../form/Field.tsx'
import { FileUpload } from '../form/FileUpload.tsx'
import { HistoryList, historyPath } from '../form/HistoryList.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { SaveState } from '../form/SaveState.tsx'
import { SentBack } from '../form/SentBack.tsx'
import { nameRecord } from '../form/useRecord.ts'
import { useRefusals } from '../form/useRefusals.ts'
import { useSavedRecord, writerOf } from '../form/useSavedRecord.ts'
import { asLine, ContractLines } from './ContractLines.tsx'
import {
  bodyOfContract,
  contractDraftOf,
  ContractRecordSchema,
  halfTyped,
} from './contractRecord.ts'
import type { ContractDraft, ContractRecord } from './contractRecord.ts'
import { AgreedTerms } from './AgreedTerms.tsx'
import { ContractParties } from './ContractParties.tsx'
import { FrameworkFields } from './FrameworkFields.tsx'
import { SelectionFormFields } from './SelectionFormFields.tsx'
import { draftOfAddress } from './startContract.ts'

const write = writerOf('contracts')
const { submit: submitEvent } = contractMachine.states.draft.on

/** Another contract from the same award. */
const OtherSchema = ContractRecordSchema.pick({ id: true, number: true, title: true })

interface Props extends SignedIn {
  record: ContractRecord | undefined
  onSubmitted: (id: string) => void
}

/** The form of a contract: saves itself, then goes to the leader. */
export function ContractForm({ record, onSubmitted, language, text }: Props) {
  const words = contractText(language)
  const { refusals, refuse, mend } = useRefusals()
  const {
    values,
    change: save,
    expectChange,
    saveNow,
    saved,
    state,
    savedAt,
    problems,
  } = useSavedRecord({
    write,
    id: record?.id,
    updatedAt: record?.updatedAt ?? '',
    values: contractDraftOf(record),
    toBody: bodyOfContract,
    onCreated: nameRecord,
  })
  const history = useRows(
    record && historyPath('contracts', record.id),
    HistoryRowSchema,
    record?.updatedAt,
  )
  const others = useRows(
    values.request
      ? `/contracts?depth=0&limit=1&where[request][equals]=${values.request.id}&where[state][not_in]=draft,withdrawn`
      : undefined,
    OtherSchema,
  )
  const other = others.rows?.[0]
  const shown = [...refusals.problems, ...problems]
  const change = (part: Partial<ContractDraft>) => {
    mend(Object.keys(part))
    save(part)
  }

  const hasStarted = useRef(false)
  useEffect(() => {
    if (record || hasStarted.current) return
    hasStarted.current = true
    expectChange(
      draftOfAddress(new URLSearchParams(location.search), language).then(
        (draft) => draft && save(draft),
        (error: unknown) => refuse(problemsIn(error, language)),
      ),
    )
  }, [record, save, expectChange, language, refuse])

  const submit = async () => {
    const wrong = halfTyped(values)
    if (wrong.length > 0) {
      return refuse(
        wrong.map((field) => ({
          field,
          message: /On$/.test(field)
            ? text.event.dayWrong
            : `${labelOf(field)}: ${words.wrongNumber}`,
        })),
      )
    }
    const isSafe = await saveNow()
    const { id } = saved.current
    if (!id) return refuse([{ field: 'title', message: words.notStarted }])
    if (!isSafe) return
    try {
      await fireEvent('contracts', id, 'submit', {})
      onSubmitted(id)
    } catch (error) {
      refuse(problemsIn(error, language))
    }
  }
  const labelOf = (field: string) => {
    const name = field.split('.').at(-1)
    return name === 'quantity' || name === 'periods' || name === 'unitPrice' || name === 'vat'
      ? words[name]
      : words.value
  }

  const lines = values.lines.map(asLine)
  const total = linesTotal(lines)
  const difference =
    total !== undefined && typeof values.value === 'number' && !isWorth(values.value, lines)
      ? values.value - total
      : 0
  const optional = text.common.optional
  const isFramework = values.kind === 'framework'
  const privately = `${optional}, ${text.common.isPrivate}`
  return (
    <div className="form">
      <p>{words.lead}</p>
      <SaveState state={state} savedAt={savedAt} text={text} problems={problems} />
      <SentBack rows={history.rows ?? []} text={text} />
      <ProblemList refusals={refusals} text={text} />
      {values.request && (
        <p>
          {words.fromAward}:{' '}
          <a href={`${pagePath('workspaceRequest', language)}?id=${values.request.id}`}>
            {values.request.title}
          </a>
        </p>
      )}
      {(other || values.againReason) && (
        <TextField
          name="againReason"
          label={words.againReason}
          help={other && words.againHelp(other.number || other.title)}
          maxLength={200}
          problems={shown}
          value={values.againReason}
          onChange={(againReason) => change({ againReason })}
        />
      )}
      <TextField
        name="title"
        label={words.title}
        help={words.titleHelp}
        maxLength={200}
        problems={shown}
        value={values.title}
        onChange={(title) => change({ title })}
      />
      <TextField
        name="number"
        label={words.number}
        help={words.numberHelp}
        maxLength={60}
        problems={shown}
        value={values.number}
        onChange={(number) => change({ number })}
      />
      <FrameworkFields
        values={values}
        problems={shown}
        language={language}
        text={text}
        onChange={change}
        onProblems={refuse}
        expectChange={expectChange}
      />
      {values.agreement ? (
        <AgreedTerms values={values} language={language} />
      ) : (
        <ContractParties
          values={values}
          problems={shown}
          language={language}
          text={text}
          onChange={change}
          onProblems={refuse}
          expectChange={expectChange}
        />
      )}
      {(['signedOn', 'startsOn', 'endsOn'] as const).map((name) => (
        <DateField
          // What the address brings along comes after the first drawing.
          key={name}
          name={name}
          label={words[name]}
          help={name === 'endsOn' && !isFramework ? words.endsHelp : text.event.dayHelp}
          hint={name === 'endsOn' && !isFramework ? optional : undefined}
          problems={shown}
          value={values[name]}
          onChange={(day) => change({ [name]: day })}
        />
      ))}
      {!values.agreement && (
        <SelectionFormFields
          values={values}
          problems={shown}
          language={language}
          onChange={change}
        />
      )}
      <TextField
        name="notice"
        inputMode="url"
        label={words.notice}
        hint={optional}
        help={words.noticeHelp}
        maxLength={2000}
        problems={shown}
        value={values.notice}
        onChange={(notice) => change({ notice })}
      />
      <ContractLines
        lines={values.lines}
        kind={values.kind}
        isAgreed={values.agreement !== null}
        problems={shown}
        language={language}
        text={text}
        onChange={(lines) => change({ lines })}
      />
      <NumberField
        // A value that is taken from the lines is drawn anew.
        key={`value ${total === values.value ? total : ''}`}
        name="value"
        label={words.value}
        help={words.valueHelp}
        hint={text.common.isPrivate}
        problems={shown}
        value={values.value}
        onChange={(value) => change({ value })}
      />
      {total !== undefined && values.value !== total && (
        <p>
          {difference !== 0 && <>{words.differs(moneyText(Math.abs(difference))[language])} </>}
          <button type="button" className="plain" onClick={() => change({ value: total })}>
            {words.useTotal}
          </button>
        </p>
      )}
      <FileUpload
        name="files"
        label={words.files}
        hint={privately}
        files={values.files}
        text={text}
        onChange={(files) => change({ files })}
      />
      <TextField
        name="note"
        lines={2}
        maxLength={2000}
        label={words.note}
        hint={privately}
        problems={shown}
        value={values.note}
        onChange={(note) => change({ note })}
      />
      <DraftActions
        collection="contracts"
        submitLabel={submitEvent?.label[language]}
        onSubmit={() => void submit()}
        saved={saved}
        state={state}
        savedAt={savedAt}
        language={language}
        text={text}
      />
      <HistoryList
        history={history}
        states={contractMachine.states}
        language={language}
        text={text}
      />
    </div>
  )
}
