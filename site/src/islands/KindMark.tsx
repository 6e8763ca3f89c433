import type { PlatformGroup } from 'cms/domain/platform/platform.ts'
import type { SearchDocument } from 'cms/domain/search/search.ts'
import { groupMarks } from '../words/platform/groupMarks.ts'

/** The mark of a platform's or an offering's group; other kinds have none and keep the place free. */
export function KindMark({ document }: { document: SearchDocument }) {
  const group = document.facets.group?.[0]
  return (
    <span className="mark" aria-hidden="true">
      {isGroup(group) && (
        <svg width="24" height="24" viewBox="0 0 24 24">
          <path
            d={groupMarks[group]}
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
            strokeLinejoin="round"
          />
        </svg>
      )}
    </span>
  )
}

function isGroup(value: string | undefined): value is PlatformGroup {
  return value !== undefined && value in groupMarks
}
