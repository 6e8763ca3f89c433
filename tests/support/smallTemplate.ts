/** The least that a template of evaluations of offerings can be: one group, one criterion, one level. */
export const smallTemplate = {
  slug: 'mau',
  name: { vi: 'Mẫu' },
  version: '1',
  subject: 'offerings',
  validMonths: 12,
  groups: [{ key: 'g', name: { vi: 'Nhóm' }, weight: 1 }],
  criteria: [{ key: 'a', group: 'g', name: { vi: 'A' }, kind: 'value', weight: 1 }],
  levels: [{ level: 4, name: { vi: 'Mức 4' }, minimum: 50 }],
  confidence: 'reconstructed',
}
