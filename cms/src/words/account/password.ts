import { pbkdf2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'
import type { Label } from '../../domain/language/language.ts'

/** Fewest characters of a password (NIST SP 800-63B: length over tricks). */
const shortestPassword = 12

/** Longer ones would only cost time. */
const longestPassword = 200

/** Words of which passwords are made in Việt Nam, and of this place; the library knows the world's. */
const usualHere = [
  ...[
    'matkhau',
    'anhyeuem',
    'emyeuanh',
    'yeuem',
    'vietnam',
    'hanoi',
    'saigon',
    'danang',
    'toilaai',
  ],
  ...['khongbiet', 'hoilamgi', 'maiyeu', 'mainho', 'nguyen', 'conyeume', 'giadinh', 'deptrai'],
  ...['nentang', 'nentangso', 'nen tang so quoc gia', 'quantri', 'canbo', 'lanhdao', 'chuyenvien'],
  ...['admin', 'administrator', 'demo', 'bokhcn', 'mic', 'ubnd', 'tran', 'pham', 'thanh'],
]

let estimator: ZxcvbnFactory | undefined
/** The lists take some megabytes and are read with the first password that is set. */
const estimate = (password: string, own: string[]) =>
  (estimator ??= new ZxcvbnFactory({
    dictionary: { ...dictionary, usualHere },
    graphs: adjacencyGraphs,
  })).check(password, own)

/** Guesses, by the library's count, under which a password counts as made of known ones: its highest mark. */
const fewestGuesses = 1e10

const faults = {
  length: {
    vi: `Mật khẩu cần từ ${shortestPassword} đến ${longestPassword} ký tự.`,
    en: `A password has ${shortestPassword} to ${longestPassword} characters.`,
  },
  repeated: {
    vi: 'Mật khẩu không được lặp đi lặp lại vài ký tự.',
    en: 'A password is not the same few characters again and again.',
  },
  address: {
    vi: 'Mật khẩu không được chứa tên trong địa chỉ thư của bạn.',
    en: 'A password does not contain the name in your mail address.',
  },
  usual: {
    vi: 'Mật khẩu này dễ đoán hoặc đã từng bị lộ. Hãy dùng một câu dài mà chỉ bạn nhớ.',
    en: 'This password is easily guessed or was leaked before. Use a long sentence that only you know.',
  },
} satisfies Record<string, Label>

/**
 * What is wrong with a password that somebody sets; undefined when it may be. One rule on every way: twelve
 * characters or more, not the address, not few characters again and again, not among common and leaked ones or
 * made of them.
 */
export function passwordFault(password: string, email: string): Label | undefined {
  const length = Array.from(password).length
  if (length < shortestPassword || length > longestPassword) return faults.length
  if (new Set(password).size < 5) return faults.repeated
  const lower = password.toLowerCase()
  const [name = '', host = ''] = email.toLowerCase().split('@')
  if (name.length > 2 && lower.includes(name)) return faults.address
  const own = [email.toLowerCase(), name, host, ...host.split('.')].filter(Boolean)
  return estimate(lower, own).guesses < fewestGuesses ? faults.usual : undefined
}

/** A password in the one form in which it is kept and compared: a keyboard may write `ậ` in several ways. */
export const normalPassword = (password: string): string => password.normalize('NFC')

const derive = promisify(pbkdf2)

/** How Payload keeps passwords (payload/dist/auth/strategies/local); it exports no check of its own. */
const kept = { prefix: 'pbkdf2-sha256-v1:', iterations: 600_000, bytes: 32 }
const keptBefore = { iterations: 25_000, bytes: 512 }

/** Whether a password is the one of an account, by what is kept of it. */
export async function isPasswordOf(
  { hash, salt }: { hash?: string | null; salt?: string | null },
  password: string,
): Promise<boolean> {
  if (!hash || !salt) return false
  const isCurrent = hash.startsWith(kept.prefix)
  const { iterations, bytes } = isCurrent ? kept : keptBefore
  const derived = await derive(password, salt, iterations, bytes, 'sha256')
  const wanted = Buffer.from(isCurrent ? hash.slice(kept.prefix.length) : hash, 'hex')
  return derived.length === wanted.length && timingSafeEqual(derived, wanted)
}

/** Takes as long as checking a password does, so that the time of an answer does not tell that there is none. */
export async function pretendToCheck(password: string): Promise<void> {
  await derive(password, 'no account, no salt', kept.iterations, kept.bytes, 'sha256')
}
