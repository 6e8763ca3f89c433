import type { ReactNode } from 'react'

/** What a record says, by label; what it does not say is left out. */
export function RecordFacts({ facts }: { facts: [label: string, value: ReactNode][] }) {
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => Boolean(value))
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="body">{value}</dd>
          </div>
        ))}
    </dl>
  )
}
