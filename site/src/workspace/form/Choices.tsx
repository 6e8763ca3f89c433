interface Props {
  options: { value: string; label: string }[]
  chosen: unknown
  onChange: (chosen: string[]) => void
}

/** Any number of a closed list, kept in the order of the list. */
export function Choices({ options, chosen, onChange }: Props) {
  const ticked = new Set<unknown>(Array.isArray(chosen) ? chosen : [])
  return options.map(({ value, label }) => (
    <label key={value} className="choice">
      <input
        type="checkbox"
        checked={ticked.has(value)}
        onChange={({ target }) =>
          onChange(
            options
              .map((one) => one.value)
              .filter((one) => (one === value ? target.checked : ticked.has(one))),
          )
        }
      />
      {label}
    </label>
  ))
}
