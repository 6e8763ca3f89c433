const office = 'application/vnd.openxmlformats-officedocument'

/** What is downloaded of a record, and how browsers are told of it. */
const types = {
  csv: 'text/csv; charset=utf-8',
  docx: `${office}.wordprocessingml.document`,
  xlsx: `${office}.spreadsheetml.sheet`,
  json: 'application/json',
  zip: 'application/zip',
  ics: 'text/calendar; charset=utf-8',
} as const

/** An answer that a browser saves as `<name>.<extension>`; a name is ASCII, so that every system keeps it. */
export function download(
  body: Buffer | string | ReadableStream<Uint8Array>,
  extension: keyof typeof types,
  name: string,
): Response {
  return new Response(Buffer.isBuffer(body) ? new Uint8Array(body) : body, {
    headers: {
      'content-type': types[extension],
      'content-disposition': `attachment; filename="${name}.${extension}"`,
    },
  })
}
