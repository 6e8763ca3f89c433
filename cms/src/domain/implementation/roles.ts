import type { Language } from '../language/language.ts'
import { enumeration } from '../values/enumeration.ts'

/** What a firm did for an adoption. */
export const implementationRoles = enumeration({
  deploys: { vi: 'Triển khai', en: 'Deployment' },
  trains: { vi: 'Đào tạo', en: 'Training' },
  integrates: { vi: 'Tích hợp', en: 'Integration' },
})
export type ImplementationRole = (typeof implementationRoles.values)[number]

/** Roles in their one order, as people read them: “Triển khai, đào tạo”. */
export function rolesText(roles: readonly string[], language: Language): string {
  const text = implementationRoles.values
    .filter((role) => roles.includes(role))
    .map((role) => implementationRoles.labels[role][language].toLocaleLowerCase(language))
    .join(', ')
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1)
}
