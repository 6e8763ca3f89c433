import { momentText } from 'cms/domain/quotationRequest/requestFaults.ts'
import { useState } from 'react'
import { z } from 'zod'
import { quotationText } from '../../text/quotation.ts'
import { problemsIn, request } from '../api.ts'
import type { SignedIn } from '../account/Session.tsx'
import { ProblemList } from '../agency/ProblemList.tsx'
import { useRows } from '../desk/useRows.ts'
import { TextField } from '../form/Field.tsx'
import { useRefusals } from '../form/useRefusals.ts'
import { InquirySchema } from './requestRecord.ts'
import type { Inquiry, RequestRecord, Standing } from './requestRecord.ts'

interface Props extends SignedIn {
  record: RequestRecord
  standing: Standing
  onAnswered: () => Promise<void>
}

/** What vendors ask and the agency has not answered yet. */
export function Inquiries(props: Props) {
  const { record, standing, language } = props
  const words = quotationText(language).request
  const { rows, problems } = useRows(
    `/quotationInquiries?depth=1&limit=100&sort=createdAt&where[request][equals]=${record.id}`,
    InquirySchema,
    record.updatedAt + standing.now,
  )
  const waiting = rows?.filter(({ answeredAt }) => !answeredAt)
  return (
    <section>
      <h3>{words.inquiries}</h3>
      {standing.answersUntil && (
        <p className="quiet">{words.answerUntil(momentText(standing.answersUntil)[language])}</p>
      )}
      {problems.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
      {waiting?.length === 0 && <p className="quiet">{words.noInquiries}</p>}
      {waiting?.map((inquiry) => (
        <InquiryForm key={inquiry.id} {...props} inquiry={inquiry} />
      ))}
    </section>
  )
}

function InquiryForm({ inquiry, language, text, onAnswered }: Props & { inquiry: Inquiry }) {
  const words = quotationText(language).request
  const { refusals, refuse } = useRefusals()
  const [answer, setAnswer] = useState('')
  const [question, setQuestion] = useState('')
  const isQuestion = inquiry.kind === 'question'
  const send = async (accepted?: boolean) => {
    try {
      await request({
        path: `/quotationInquiries/${inquiry.id}/answer`,
        method: 'POST',
        body: {
          answer,
          ...(question.trim() && { question }),
          ...(accepted === undefined ? {} : { accepted }),
        },
        schema: z.unknown(),
      })
      await onAnswered()
    } catch (error) {
      refuse(problemsIn(error, language))
    }
  }
  return (
    <div className="form event" role="group" aria-label={inquiry.text.slice(0, 80)}>
      {inquiry.vendor && (
        <p>
          <strong>{inquiry.vendor.name}</strong>
        </p>
      )}
      <p className="body">{inquiry.text}</p>
      <ProblemList refusals={refusals} text={text} />
      {isQuestion && (
        <TextField
          name={`question.${inquiry.id}`}
          label={words.reworded}
          help={words.rewordedHelp}
          lines={3}
          maxLength={2000}
          problems={refusals.problems}
          value={question}
          onChange={setQuestion}
        />
      )}
      <TextField
        name={`answer.${inquiry.id}`}
        label={words.answer}
        help={isQuestion ? words.answerHelp : undefined}
        lines={3}
        maxLength={5000}
        problems={refusals.problems}
        value={answer}
        onChange={setAnswer}
      />
      <div className="actions">
        {isQuestion ? (
          <button type="button" className="button main" onClick={() => void send()}>
            {words.answer}
          </button>
        ) : (
          <>
            <button type="button" className="button main" onClick={() => void send(true)}>
              {words.inviteYes}
            </button>
            <button type="button" className="button" onClick={() => void send(false)}>
              {words.inviteNo}
            </button>
          </>
        )}
      </div>
    </div>
  )
}
