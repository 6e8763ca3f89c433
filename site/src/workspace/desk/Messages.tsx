import { z } from 'zod'
import { request } from '../api.ts'
import { MessageSchema } from '../workspaceRecords.ts'
import type { SignedIn } from '../account/Session.tsx'
import { timeText } from './time.ts'
import { useRows } from './useRows.ts'

const messagesPath = '/messages?depth=0&limit=50&sort=-createdAt'

/** What the person was told by mail, here too, the newest first. */
export function Messages({ text }: SignedIn) {
  const { rows, problems, setRows } = useRows(messagesPath, MessageSchema)
  const messages = rows ?? []
  const unread = messages.filter(({ readAt }) => !readAt)
  const markRead = async () => {
    const readAt = new Date().toISOString()
    await Promise.all(
      unread.map(({ id }) =>
        request({
          path: `/messages/${id}`,
          method: 'PATCH',
          body: { readAt },
          schema: z.unknown(),
        }),
      ),
    )
    setRows(messages.map((message) => ({ ...message, readAt: message.readAt ?? readAt })))
  }
  return (
    <section>
      <div className="section-head">
        <h2>
          {text.desk.messages} {unread.length > 0 && <span className="count">{unread.length}</span>}
        </h2>
        {unread.length > 0 && (
          <button type="button" className="plain" onClick={() => void markRead()}>
            {text.desk.markRead}
          </button>
        )}
      </div>
      {problems.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
      {rows?.length === 0 && <p className="quiet">{text.desk.noMessages}</p>}
      {messages.length > 0 && (
        <ul className="register">
          {messages.map(({ id, subject, body, link, readAt, createdAt }) => (
            <li key={id} className="message">
              <p className="small quiet numeric">
                {timeText(createdAt)}
                {!readAt && <strong> · {text.desk.unread}</strong>}
              </p>
              <p>{link ? <a href={link}>{subject}</a> : subject}</p>
              <p className="small body">{body}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
