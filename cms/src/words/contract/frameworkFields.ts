import type { Field, FieldAccess } from 'payload'
import { contractKinds, entitlements } from '../../domain/contract/contract.ts'
import { choiceField, referenceField, referencesField } from '../../fields/commonFields.ts'
import { ofKind } from '../../fields/relationRules.ts'
import { mayCallOff } from './entitlement.ts'

/**
 * Whether a contract is a framework agreement and for whom, or from which one it is called off: that is its agency's own.
 */
export const frameworkFields = (
  ownOnly: Record<'read' | 'create' | 'update', FieldAccess>,
): Field[] => [
  choiceField('kind', { vi: 'Loại', en: 'Kind' }, contractKinds, { index: true }),
  choiceField('entitles', { vi: 'Đơn vị được mua theo', en: 'Who may call off' }, entitlements),
  referencesField(
    'entitled',
    'organisations',
    { vi: 'Các đơn vị được mua theo', en: 'Organisations that may call off' },
    [ofKind('ministry', 'province', 'agency', 'commune')],
  ),
  {
    ...referenceField(
      'agreement',
      'contracts',
      { vi: 'Mua theo thỏa thuận khung', en: 'Called off from the framework agreement' },
      { rules: [mayCallOff] },
    ),
    access: ownOnly,
  },
]
