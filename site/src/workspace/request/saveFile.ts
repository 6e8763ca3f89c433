/**
 * Saves something on the person's computer, under a name.
 *
 * @param content Base64, or the text itself of what is text.
 */
export function saveFile(name: string, content: string, type: string, isText = false): void {
  const bytes = isText
    ? new TextEncoder().encode(content)
    : Uint8Array.from(atob(content), (character) => character.charCodeAt(0))
  // A page that the file would open as must not be run as one of ours.
  const safeType = /^(application\/(pdf|json)|image\/(png|jpeg|webp))$/.test(type)
    ? type
    : 'application/octet-stream'
  const address = URL.createObjectURL(new Blob([bytes], { type: safeType }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
