import { createHash } from 'node:crypto'
import { Agent, request } from 'node:http'
import { Agent as TlsAgent, request as tlsRequest } from 'node:https'
import { Meilisearch, MeilisearchApiError } from 'meilisearch'
import type { Environment } from '../environment.ts'

export type MeilisearchSettings = NonNullable<Environment['meilisearch']>

/** A search that takes longer is given up, so that the browser can turn to its own index. */
const searchTimeout = 1500
/** Indexing in one step, and a server that starts, take longer than a search. */
const taskTimeout = 120_000

/** For filling and removing indexes: with the master key, which never leaves the server. */
export function managingClient(
  { url, masterKey }: MeilisearchSettings,
  timeout = 30_000,
): Meilisearch {
  return new Meilisearch({
    host: url,
    apiKey: masterKey,
    timeout,
    defaultWaitOptions: { timeout: taskTimeout, interval: 50 },
  })
}

/** Name of the index of a release: site and index are swapped in one step, by the link to the release. */
export const indexName = ({ indexPrefix }: MeilisearchSettings, release: string) =>
  `${indexPrefix}-${release}`

/** For the searches of visitors: with a key that can search the public indexes and nothing else. */
export async function searchingClient(settings: MeilisearchSettings): Promise<Meilisearch> {
  return new Meilisearch({
    host: settings.url,
    apiKey: await searchKey(settings),
    timeout: searchTimeout,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is no other way to send in one write
    httpClient: sendInOneWrite,
  })
}

/**
 * The key for visitors' searches, made when it is not there. Meilisearch derives a key from its uid and the
 * master key, so with another master key this is another key.
 */
export async function searchKey(settings: MeilisearchSettings): Promise<string> {
  // A visitor may wait for it: a server that stands still answers neither now nor in half a minute.
  const client = managingClient(settings, searchTimeout)
  const uid = uuidOf(`${settings.indexPrefix} public search`)
  try {
    return (await client.getKey(uid)).key
  } catch (error) {
    if (errorCode(error) !== 'api_key_not_found') throw error
  }
  try {
    const { key } = await client.createKey({
      uid,
      name: `${settings.indexPrefix}: search by visitors`,
      actions: ['search'],
      indexes: [`${settings.indexPrefix}-*`],
      expiresAt: null,
    })
    return key
  } catch (error) {
    // Another process made it in between.
    if (errorCode(error) !== 'api_key_already_exists') throw error
    return (await client.getKey(uid)).key
  }
}

/** Meilisearch's own name of an error; undefined when the error is not its answer. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof MeilisearchApiError ? error.cause?.code : undefined
}

function uuidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ]
  return [...groups, hex.slice(20, 32)].join('-')
}

const agents = {
  'http:': new Agent({ keepAlive: true }),
  'https:': new TlsAgent({ keepAlive: true }),
}

/**
 * Sends headers and body in one write: Node's fetch writes twice, and the second waits up to 40 ms for the
 * other side's delayed acknowledgement.
 */
function sendInOneWrite(...[input, init]: Parameters<typeof fetch>): Promise<unknown> {
  const url = new URL(input instanceof Request ? input.url : input)
  const isTls = url.protocol === 'https:'
  const body = typeof init?.body === 'string' ? init.body : ''
  const headers = {
    ...Object.fromEntries(new Headers(init?.headers)),
    'content-length': Buffer.byteLength(body),
  }
  return new Promise((resolve, reject) => {
    const sent = (isTls ? tlsRequest : request)(
      url,
      {
        method: init?.method ?? 'GET',
        headers,
        agent: agents[isTls ? 'https:' : 'http:'],
        ...(init?.signal ? { signal: init.signal } : {}),
      },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('error', reject)
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString()
          if (answer.statusCode !== 200) {
            reject(new Error(`Meilisearch answered ${answer.statusCode}: ${text.slice(0, 500)}`))
            return
          }
          try {
            resolve(JSON.parse(text))
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)))
          }
        })
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}
