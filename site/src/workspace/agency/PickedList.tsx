import type { WorkspaceText } from '../../text/workspace.vi.ts'

interface Props {
  items: { id: string; name: string }[]
  text: WorkspaceText
  onRemove: (id: string) => void
}

/** What was picked, each with a button that takes it out. */
export function PickedList({ items, text, onRemove }: Props) {
  if (items.length === 0) return null
  return (
    <ul className="register">
      {items.map(({ id, name }) => (
        <li key={id} className="picked">
          <span>{name}</span>
          <button
            type="button"
            className="plain"
            aria-label={text.common.removeNamed(name)}
            onClick={() => onRemove(id)}
          >
            {text.common.remove}
          </button>
        </li>
      ))}
    </ul>
  )
}
