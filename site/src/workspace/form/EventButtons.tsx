import type { EventDefinition } from 'cms/domain/transitions/machine.ts'
import type { SignedIn } from '../account/Session.tsx'

interface Props extends Pick<SignedIn, 'language'> {
  events: [name: string, event: Pick<EventDefinition<string, never>, 'label' | 'tone'>][]
  onOpen: (name: string) => void
  /** The event whose form was closed without firing it: focus comes back to its button. */
  closed: string | undefined
}

const takeFocus = (button: HTMLButtonElement | null) => button?.focus()

/** What may happen to a record, a button each. */
export function EventButtons({ events, language, onOpen, closed }: Props) {
  return (
    <div className="actions">
      {events.map(([name, { label, tone }]) => (
        <button
          key={name}
          type="button"
          ref={name === closed ? takeFocus : undefined}
          className={tone === 'main' ? 'button main' : 'button'}
          onClick={() => onOpen(name)}
        >
          {label[language]}
        </button>
      ))}
    </div>
  )
}
