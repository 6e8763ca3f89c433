import type { Language } from 'cms/domain/language/language.ts'
import { z } from 'zod'
import { pageLanguage } from '../text/compare.ts'
import { workspaceText } from '../text/workspace.ts'

/** What is wrong, and where when it is at a field. */
export interface Problem {
  message: string
  field?: string
}

/** The server refused, or could not be reached; `problems` are sentences to show. */
export class ApiError extends Error {
  readonly status: number
  readonly problems: Problem[]

  constructor(status: number, problems: Problem[]) {
    super(problems.map(({ message }) => message).join(' '))
    this.name = 'ApiError'
    this.status = status
    this.problems = problems
  }
}

const FieldErrorSchema = z.object({ message: z.string(), path: z.string().optional() })
const ErrorsSchema = z.object({
  errors: z.array(
    z.object({
      message: z.string(),
      data: z
        .object({
          field: z.string().optional(),
          errors: z.array(FieldErrorSchema).optional(),
          prove: z.literal(true).optional(),
        })
        .nullish(),
    }),
  ),
})

interface Request<S extends z.ZodType> {
  path: string
  schema: S
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  body?: object
  /** Text of a YAML file, or any file with its type, sent in place of a body. */
  file?: string | Blob
  /** An answer of 401 or 403 is not about an ended session: signing in itself. */
  isSignIn?: boolean
  /** Told what the server's clock said when it answered, in milliseconds. */
  onDate?: (date: number) => void
}

/** Asks to be confirmed as the person; false when they would rather not. */
type Proof = () => Promise<boolean>
let askProof: Proof | undefined

/** Names who asks for the password once more where an act is dangerous; the refused request is then repeated. */
export function onProofAsked(proof: Proof | undefined): void {
  askProof = proof
}

let actingFor: string | undefined

/**
 * Names the organisation for which this page was opened: the server refuses what it sends once the person has switched
 * to another one, in another tab.
 */
export function openedFor(organisation: string | undefined): void {
  actingFor = organisation
}

/** What each request of this page says of it: its language, and for which organisation it was opened. */
export const pageHeaders = (): Record<string, string> => ({
  'accept-language': pageLanguage(),
  ...(actingFor ? { 'x-acting-for': actingFor } : {}),
})

type Renewal = () => Promise<void>
let renewSession: Renewal | undefined

/** Names who lets the person sign in again when the session has ended; the refused request is then repeated. */
export function onSessionEnded(renewal: Renewal | undefined): void {
  renewSession = renewal
}

/**
 * Asks the API and checks the answer.
 * @throws ApiError with sentences in the language of the page.
 */
export async function request<S extends z.ZodType>(asked: Request<S>): Promise<z.output<S>> {
  const response = await send(asked)
  const date = Date.parse(response.headers.get('date') ?? '')
  if (!Number.isNaN(date)) asked.onDate?.(date)
  if (response.ok) return asked.schema.parse(await bodyOf(response))
  const isRefused = response.status === 401 || response.status === 403
  if (isRefused && !asked.isSignIn && renewSession && !(await hasSession())) {
    await renewSession()
    return request(asked)
  }
  const said = await response.text()
  if (response.status === 403 && askProof && asksProof(said) && (await askProof())) {
    return request(asked)
  }
  throw new ApiError(response.status, readProblems(said))
}

/** The body of an answer; one that was cut off on its way is an answer that never came. */
async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch (error) {
    console.error(error)
    throw offline()
  }
}

/** Whether the server asks who it is once more. */
function asksProof(text: string): boolean {
  try {
    const { data } = ErrorsSchema.safeParse(JSON.parse(text))
    return data?.errors.some((error) => error.data?.prove === true) ?? false
  } catch {
    return false
  }
}

async function send({ path, method = 'GET', body, file }: Request<z.ZodType>): Promise<Response> {
  const sent = file ?? (body && JSON.stringify(body))
  const type = typeof file === 'object' ? file.type : file ? 'application/yaml' : 'application/json'
  try {
    return await fetch(`/api${path}`, {
      method,
      headers: { ...pageHeaders(), ...(sent && { 'content-type': type }) },
      ...(sent && { body: sent }),
      // What is sent while the page is closed arrives all the same; browsers take 64 KB so.
      keepalive:
        document.visibilityState === 'hidden' &&
        typeof sent !== 'object' &&
        (sent?.length ?? 0) < 20_000,
    })
  } catch {
    throw offline()
  }
}

/** Nobody knows whether what was sent has arrived. */
function offline(): ApiError {
  return new ApiError(0, [{ message: workspaceText(pageLanguage()).common.offline }])
}

async function hasSession(): Promise<boolean> {
  const response = await send({ path: '/users/me?depth=1', schema: z.unknown() })
  const answer = z.object({ user: z.unknown().nullish() }).safeParse(await response.json())
  return Boolean(answer.data?.user)
}

/** The sentences of an answer; one for each field where the server names several. */
export function readProblems(text: string): Problem[] {
  const unknown = [{ message: workspaceText(pageLanguage()).common.unknown }]
  try {
    const parsed = ErrorsSchema.safeParse(JSON.parse(text))
    if (!parsed.success) return unknown
    const problems = parsed.data.errors.flatMap(({ message, data }): Problem[] => {
      if (data?.errors?.length) {
        return data.errors.map((error) => ({
          message: error.message,
          ...(error.path && { field: error.path }),
        }))
      }
      return [{ message, ...(data?.field && { field: data.field }) }]
    })
    return problems.length > 0 ? problems : unknown
  } catch {
    return unknown
  }
}

/** Problems to show for whatever was thrown. */
export function problemsIn(error: unknown, language: Language): Problem[] {
  if (error instanceof ApiError) return error.problems
  console.error(error)
  return [{ message: workspaceText(language).common.unknown }]
}
