/** The path of an address without its query, as it is read; undefined when it cannot be decoded. */
export function decodedPath(address: string): string | undefined {
  const [pathname = ''] = address.split('?', 1)
  try {
    return decodeURIComponent(pathname)
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}
