import type { Person } from '../workspaceRecords.ts'

/** Whether the person acts for an organisation: for the own one, or as its successor. */
export const actsFor = (
  { organisation }: Person,
  owner: { id: string } | null | undefined,
): boolean => Boolean(owner && organisation?.answersFor.includes(owner.id))

/**
 * The condition of a list for records of the organisations that the person acts for, by the field that names the
 * organisation; `where` is where the condition stands in the query.
 */
export const ofActed = ({ organisation }: Person, field: string, where = 'where'): string =>
  (organisation?.answersFor ?? [])
    .map((id, index) => `${where}[${field}][in][${index}]=${id}`)
    .join('&')
