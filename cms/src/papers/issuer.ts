import type { PayloadRequest } from 'payload'
import type { Organisation } from '../payload-types.ts'
import { idOf } from '../transitions/door.ts'
import type { Issuer } from '../domain/paper/paper.ts'

/**
 * How the papers of an organisation name it: a people's committee by its unit, an agency under the committee of its
 * province. Offices are those that the law gives: chairman of a committee, director of a department (Sở); of another
 * body the system does not know it and says “thủ trưởng đơn vị”.
 */
export async function issuerOf(id: string, req: PayloadRequest): Promise<Issuer> {
  const organisation = await read(id, req)
  const above = idOf(organisation.parent)
  const parent = above ? await read(above, req) : null
  const fullName = organisation.fullName ?? organisation.name
  if (organisation.kind === 'province' || organisation.kind === 'commune') {
    return {
      superior: null,
      name: `Ủy ban nhân dân ${lowered(fullName)}`,
      place: organisation.name,
      position: 'Chủ tịch',
      onBehalfOf: 'TM. Ủy ban nhân dân',
    }
  }
  const isDepartment = /^Sở\s/u.test(organisation.name)
  return {
    superior:
      parent?.kind === 'province'
        ? `Ủy ban nhân dân ${lowered(parent.fullName ?? parent.name)}`
        : (parent?.name ?? null),
    name: organisation.name,
    place: parent?.kind === 'province' ? parent.name : organisation.name,
    position: isDepartment ? 'Giám đốc' : 'Thủ trưởng đơn vị',
    onBehalfOf: null,
  }
}

const lowered = (name: string) => `${name.slice(0, 1).toLocaleLowerCase('vi')}${name.slice(1)}`

const read = (id: string, req: PayloadRequest): Promise<Organisation> =>
  req.payload.findByID({
    collection: 'organisations',
    id,
    depth: 0,
    locale: 'vi',
    overrideAccess: true,
    req,
  })
