import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import writeXlsx from 'write-excel-file/node'
import { sessionToken } from './http.ts'

type Value = string | number | Date | null

/** A workbook of one sheet, as a person fills it in. */
export const sheetOf = (rows: Value[][]): Promise<Buffer> =>
  writeXlsx(
    rows.map((row) =>
      row.map((value) =>
        value === null
          ? null
          : value instanceof Date
            ? { value, type: Date, format: 'dd/mm/yyyy' }
            : { value },
      ),
    ),
  ).toBuffer()

/** A workbook of which one part is written otherwise. */
export function withPart(bytes: Uint8Array, name: string, change: (xml: string) => string): Buffer {
  const files = unzipSync(bytes)
  const part = files[name]
  if (!part) throw new Error(`no part ${name}`)
  return Buffer.from(zipSync({ ...files, [name]: strToU8(change(strFromU8(part))) }))
}

/** The parts of a workbook as texts. */
export const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]),
  )

interface Preview {
  sha256: string
  total: number
  rows: { row: number; title: string; does: string }[]
  faults: { total: number; told: { cell: string; message: string }[] }
  warnings: { total: number; told: { cell: string; message: string }[] }
  notes: { total: number; told: { cell: string; message: string }[] }
}

/** Brings sheets in as a person who is signed in. */
export async function importer(origin: string, email: string, word: string) {
  const cookie = `payload-token=${await sessionToken(origin, email)}`
  const headers = { cookie, 'accept-language': 'vi' }
  const post = async (path: string, bytes: Buffer, type: string) => {
    const answer = await fetch(`${origin}/api/import/${word}${path}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': type },
      body: new Uint8Array(bytes),
    })
    const body = (await answer.json()) as Preview & {
      written?: number
      errors?: { message: string; data?: { errors?: { path: string; message: string }[] } }[]
    }
    return { status: answer.status, body }
  }
  const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return {
    template: async (name = word) => {
      const answer = await fetch(`${origin}/api/import/${name}.xlsx`, { headers })
      return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) }
    },
    preview: (bytes: Buffer, type = xlsx) => post('/preview', bytes, type),
    write: (bytes: Buffer, sha256: string, send = false, type = xlsx) =>
      post(`?sha256=${sha256}&send=${send}`, bytes, type),
  }
}
