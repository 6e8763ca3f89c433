import { RowIdSchema } from '../../domain/values/reference.ts'
import type { Route } from './inventory.ts'

/** What there is at an address: its route, or the methods that it takes when it was another. */
export type Found = { route: Route } | { allowed: string[] } | undefined

/**
 * Finds the route of a request. An address has one form: fixed parts are written as they are named, a part that
 * stands for a value is neither empty nor, once decoded, a way up or down (`.`, `..`, `/`, `\`, NUL), so that
 * no other spelling of an operation passes what is counted or allowed by its route. `:id` is the id of a row.
 */
export function routeFinder(routes: Route[]): (method: string, address: string) => Found {
  const byLength = Map.groupBy(routes.map(readRoute), ({ parts }) => parts.length)
  const open = routes.map(readRoute).filter(({ parts }) => parts.at(-1) === '*')
  return (method, address) => {
    const parts = (address.split('?', 1)[0] ?? '').split('/').slice(1)
    const fitting = [...(byLength.get(parts.length) ?? []), ...open].filter((candidate) =>
      fits(candidate.parts, parts),
    )
    const asked = methodOf(method)
    const found = fitting.find(({ route }) => route.method === asked)
    if (found) return { route: found.route }
    if (fitting.length === 0) return undefined
    return { allowed: [...new Set(fitting.flatMap(({ route }) => allowedBy(route)))] }
  }
}

const readRoute = (route: Route) => ({ route, parts: route.path.split('/').slice(1) })

/** HEAD is GET without its body. */
const methodOf = (method: string) => (method === 'HEAD' ? 'get' : method.toLowerCase())
const allowedBy = ({ method }: Route) =>
  method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]

function fits(pattern: string[], parts: string[]): boolean {
  if (pattern.at(-1) !== '*' && pattern.length !== parts.length) return false
  return (
    parts.length >= pattern.length &&
    parts.every((part, index) => {
      const wanted = pattern[index] ?? '*'
      if (wanted === ':id') return RowIdSchema.safeParse(part).success
      return wanted.startsWith(':') || wanted === '*' ? isValue(part) : wanted === part
    })
  )
}

function isValue(part: string): boolean {
  try {
    const value = decodeURIComponent(part)
    return value !== '' && value !== '.' && value !== '..' && !/[/\\\0]/.test(value)
  } catch (error) {
    if (error instanceof URIError) return false
    throw error
  }
}
