import { createHash } from 'node:crypto'
import { strToU8, Zip, ZipDeflate } from 'fflate'

/** A file of a dossier: its path in it, and its bytes. */
export type DossierFile = [path: string, bytes: Uint8Array]

/** Two files of one name stand side by side, and nothing leaves the folder into which the dossier is unpacked. */
export const safeName = (name: string): string =>
  // Control characters would break the list of hashes, line by line.
  name
    .replaceAll(/[\p{Cc}/\\:*?"<>|]/gu, '_')
    .replace(/^\.+/, '_')
    .slice(0, 120) || '_'

/**
 * A ZIP file made while it is sent, so that no more than one file of it is held at a time; at its end `SHA256SUMS` over
 * all others: `sha256sum -c SHA256SUMS` checks the dossier without any network.
 */
export function writeDossier(
  files: Iterable<DossierFile> | AsyncIterable<DossierFile>,
): ReadableStream<Uint8Array> {
  const rest = withSums(files)
  let send: (chunk: Uint8Array) => void = () => undefined
  let fail: (error: Error) => void = () => undefined
  const zip = new Zip((error, chunk) => (error ? fail(error) : send(chunk)))
  const add = ([path, bytes]: DossierFile) => {
    const file = new ZipDeflate(path, { level: 6 })
    zip.add(file)
    file.push(bytes, true)
  }
  return new ReadableStream({
    start(controller) {
      send = (chunk) => controller.enqueue(chunk)
      fail = (error) => controller.error(error)
    },
    async pull(controller) {
      const next = await rest.next()
      if (!next.done) return add(next.value)
      zip.end()
      controller.close()
    },
  })
}

async function* withSums(
  files: Iterable<DossierFile> | AsyncIterable<DossierFile>,
): AsyncGenerator<DossierFile, void> {
  const sums: string[] = []
  for await (const file of files) {
    const [path, bytes] = file
    sums.push(`${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`)
    yield file
  }
  yield ['SHA256SUMS', strToU8(sums.join(''))]
}
