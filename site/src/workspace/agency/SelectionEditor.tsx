import { comparisonAddress } from 'cms/domain/comparison/comparisonAddress.ts'
import { quantitiesOfAddress } from 'cms/domain/comparison/quantitiesAddress.ts'
import { selectionMachine } from 'cms/domain/selection/machine.ts'
import { maximumCandidates, selectionOutcomes } from 'cms/domain/selection/selection.ts'
import { useEffect, useRef, useState } from 'react'
import { shortlist } from './shortlist.ts'
import { problemsIn, request } from '../api.ts'
import { CandidateField } from './CandidateField.tsx'
import { CataloguePicker } from './CataloguePicker.tsx'
import { findRecord } from '../catalogueRecord.ts'
import { EventForm } from '../form/EventForm.tsx'
import { fieldId, TextField } from '../form/Field.tsx'
import { LockDialog } from './LockDialog.tsx'
import { PaidForCandidates } from './PaidForCandidates.tsx'
import { RentOrBuildForm } from './RentOrBuildForm.tsx'
import { QuantitiesFields } from './QuantitiesFields.tsx'
import { ProductPapers } from '../paper/ProductPapers.tsx'
import { PickedList } from './PickedList.tsx'
import { ProblemList } from './ProblemList.tsx'
import { SelectionSchema } from './agencyRecords.ts'
import type { Selection } from './agencyRecords.ts'
import { SaveState } from '../form/SaveState.tsx'
import { searchRunOf } from './searchRun.ts'
import { askedIn, SearchRuns } from './SearchRuns.tsx'
import {
  bodyOf,
  comparedItems,
  formOf,
  newCandidate,
  successorOf,
  withSearches,
} from './selectionForm.ts'
import type { FormCandidate, SelectionForm } from './selectionForm.ts'
import type { SignedIn } from '../account/Session.tsx'
import { takeSearches } from '../../search/runSearches.ts'
import { dayOf, today } from '../desk/time.ts'
import { nameRecord } from '../form/useRecord.ts'
import { useRefusals } from '../form/useRefusals.ts'
import { useSavedRecord, writerOf } from '../form/useSavedRecord.ts'
import { selectionText } from '../../text/selection.ts'

const { cancel: cancelEvent } = selectionMachine.states.draft.on

/** What was counted in the comparison from which a new record is begun. */
const quantitiesHere = () => quantitiesOfAddress(new URLSearchParams(location.search)).quantities

const write = writerOf('selections')

interface Props extends SignedIn {
  record: Selection | undefined
}

/** A selection record in preparation: one column that saves itself, until it is locked. */
export function SelectionEditor({ record, person, language, text }: Props) {
  const words = selectionText(language)
  const { refusals, refuse, mend } = useRefusals()
  const [panel, setPanel] = useState<'lock' | 'cancel'>()
  const {
    values,
    latest,
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
    values: formOf(record, words.newTitle(dayOf(today())), quantitiesHere()),
    toBody: bodyOf,
    onCreated: nameRecord,
  })
  const shown = [...refusals.problems, ...problems]
  const change = (part: Partial<SelectionForm>) => {
    mend(Object.keys(part))
    save(part)
  }

  const addCandidate = async (item: string) => {
    const [kind, slug = ''] = item.split('/')
    if (kind !== 'offerings' && kind !== 'platforms') return
    try {
      const found = await findRecord(kind, slug)
      const { candidates } = latest.current
      const isThere = candidates.some((one) => one.kind === kind && one.item.id === found?.id)
      if (!found || isThere) return
      change({ candidates: [...candidates, newCandidate(kind, found)] })
    } catch (error) {
      refuse(problemsIn(error, language))
    }
  }

  /** Starts from what the address brings along: a search as it was run, items of the shortlist. */
  const startFromAddress = async () => {
    const parameters = new URLSearchParams(location.search)
    const superseded = parameters.get('supersedes')
    if (superseded) {
      const path = `/selections/${superseded}?depth=1&locale=${language}`
      change(successorOf(await request({ path, schema: SelectionSchema })))
    }
    const search = parameters.get('search')
    if (search) {
      const runs = takeSearches()
      // Another tab than that of the search: it is run again.
      const again = runs.length === 0 ? await searchRunOf(search, language) : undefined
      change(withSearches(latest.current, again ? [again] : runs))
    }
    for (const item of parameters.get('items')?.split(',') ?? []) await addCandidate(item)
  }
  const hasStarted = useRef(false)
  useEffect(() => {
    if (record || hasStarted.current) return
    hasStarted.current = true
    expectChange(startFromAddress().catch((error: unknown) => refuse(problemsIn(error, language))))
  })

  const setCandidate = (index: number, part: Partial<FormCandidate>) => {
    const candidates = values.candidates.map((candidate, place) => {
      if (place === index) return { ...candidate, ...part }
      // One is chosen at most: choosing another takes the choice from this one.
      return part.chosen ? { ...candidate, chosen: false } : candidate
    })
    change(part.chosen ? { candidates, outcome: 'chosen' } : { candidates })
  }

  const compared = comparedItems(values.candidates)
  const picked = values.candidates.map(({ kind, item }) => `${kind}/${item.slug}`)
  const kept = shortlist.read().filter(({ item }) => !picked.includes(item))

  const openLock = async () => {
    if (await saveNow()) setPanel('lock')
  }

  return (
    <div className="form">
      <SaveState state={state} savedAt={savedAt} text={text} problems={problems} />
      <ProblemList refusals={refusals} text={text} />
      {values.supersedes && (
        <p>
          {words.supersedes}: <strong>{values.supersedes.title}</strong>
        </p>
      )}
      <TextField
        name="title"
        maxLength={200}
        label={words.title}
        problems={shown}
        value={values.title}
        onChange={(title) => change({ title })}
      />
      <TextField
        name="need"
        lines={4}
        maxLength={5000}
        label={words.need}
        help={words.needHelp}
        problems={shown}
        value={values.need}
        onChange={(need) => change({ need })}
      />

      <h2>{words.problems}</h2>
      <PickedList
        items={values.problems.map(({ id, title }) => ({ id, name: title }))}
        text={text}
        onRemove={(gone) => change({ problems: values.problems.filter(({ id }) => id !== gone) })}
      />
      <CataloguePicker
        id="pick-problem"
        label={text.picker.label}
        help={words.problemsHelp}
        kinds={['problems']}
        picked={values.problems.map(({ slug }) => `problems/${slug}`)}
        language={language}
        text={text}
        action={text.common.add}
        actionNamed={text.common.addNamed}
        onPick={({ slug, title }) =>
          expectChange(
            findRecord('problems', slug).then(
              (found) => {
                const row = found && { id: found.id, slug, title: title.vi }
                if (row) change({ problems: [...latest.current.problems, row] })
              },
              (error: unknown) => refuse(problemsIn(error, language)),
            ),
          )
        }
      />

      <h2>{words.search}</h2>
      {values.search.address && (
        <>
          <p>{words.searchesRecorded}</p>
          <SearchRuns
            runs={[...values.earlierSearches, values.search].map((run) => ({
              ...run,
              text: askedIn(run.address, words),
            }))}
            words={words}
          />
        </>
      )}
      <CataloguePicker
        id="pick-candidate"
        label={text.picker.label}
        help={words.searchHelp}
        kinds={['offerings', 'platforms']}
        picked={picked}
        language={language}
        text={text}
        action={text.common.add}
        actionNamed={text.common.addNamed}
        onPick={({ id }, runs) => {
          change(withSearches(latest.current, runs))
          expectChange(addCandidate(id))
        }}
      />
      {kept.length > 0 && (
        <details>
          <summary>{words.fromShortlist}</summary>
          <ul className="register">
            {kept.map(({ item, name }) => (
              <li key={item} className="picked">
                <span>{name}</span>
                <button
                  type="button"
                  className="button"
                  onClick={() => expectChange(addCandidate(item))}
                >
                  {text.common.add}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}

      <div className="section-head">
        <h2 id={fieldId('candidates')} tabIndex={-1}>
          {words.candidates} {picked.length > 0 && <span className="count">{picked.length}</span>}
        </h2>
        {compared.length > 1 && (
          <a href={comparisonAddress(language, compared, { quantities: values.quantities })}>
            {words.compare}
          </a>
        )}
      </div>
      {picked.length === 0 && <p className="quiet">{words.noCandidates}</p>}
      {picked.length > maximumCandidates && <p>{words.tooMany(maximumCandidates)}</p>}
      <ol className="register">
        {values.candidates.map((candidate, index) => (
          <CandidateField
            key={`${candidate.kind} ${candidate.item.id}`}
            candidate={candidate}
            index={index}
            problems={shown}
            language={language}
            text={text}
            onChange={(part) => setCandidate(index, part)}
            onRemove={() =>
              change({ candidates: values.candidates.filter((_, place) => place !== index) })
            }
          />
        ))}
      </ol>

      {values.candidates.map(({ kind, item }) =>
        // The record is told of a candidate a moment after it was added; its papers are asked for then.
        kind === 'offerings' ? (
          <ProductPapers
            key={`${item.id} ${savedAt}`}
            offering={item.id}
            name={item.name}
            person={person}
            language={language}
            text={text}
          />
        ) : null,
      )}
      <PaidForCandidates
        candidates={values.candidates}
        person={person}
        language={language}
        text={text}
      />
      <QuantitiesFields
        key={values.supersedes?.id ?? ''}
        quantities={values.quantities}
        problems={shown}
        language={language}
        onChange={(quantities) => change({ quantities })}
      />
      <RentOrBuildForm
        sheet={values.rentOrBuild}
        offering={
          values.candidates.find(({ chosen, kind }) => chosen && kind === 'offerings')?.item.id
        }
        problems={shown}
        language={language}
        text={text}
        onChange={(rentOrBuild) => change({ rentOrBuild })}
      />

      <fieldset>
        <legend id={fieldId('outcome')} tabIndex={-1}>
          {words.outcome}
        </legend>
        <p className="help">{words.outcomeHelp}</p>
        {selectionOutcomes.values.map((outcome) => (
          <label key={outcome} className="choice">
            <input
              type="radio"
              name="outcome"
              checked={values.outcome === outcome}
              onChange={() =>
                change(
                  outcome === 'noneSuitable'
                    ? {
                        outcome,
                        candidates: values.candidates.map((one) => ({ ...one, chosen: false })),
                      }
                    : { outcome },
                )
              }
            />
            {selectionOutcomes.labels[outcome][language]}
          </label>
        ))}
      </fieldset>
      <TextField
        name="outcomeReason"
        lines={4}
        maxLength={5000}
        label={words.outcomeReason}
        problems={shown}
        value={values.outcomeReason}
        onChange={(outcomeReason) => change({ outcomeReason })}
      />

      <div className="actions">
        <button type="button" className="button main" onClick={() => void openLock()}>
          {words.lock}
        </button>
        {saved.current.id && (
          <button type="button" className="button" onClick={() => setPanel('cancel')}>
            {words.cancelRecord}
          </button>
        )}
        <SaveState state={state} savedAt={savedAt} text={text} isSilent />
      </div>
      {panel === 'lock' && saved.current.id && (
        <LockDialog
          id={saved.current.id}
          language={language}
          text={text}
          onLocked={() => location.reload()}
          onRefused={(problemsFound) => {
            setPanel(undefined)
            refuse(problemsFound)
          }}
          onCancel={() => setPanel(undefined)}
        />
      )}
      {panel === 'cancel' && saved.current.id && cancelEvent && (
        <EventForm
          collection="selections"
          id={saved.current.id}
          name="cancel"
          event={cancelEvent}
          version={saved.current.updatedAt}
          language={language}
          text={text}
          onDone={() => location.reload()}
          onCancel={() => setPanel(undefined)}
        />
      )}
    </div>
  )
}
