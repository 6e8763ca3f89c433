/** The parameter in which an address of the desk brings a search along. */
const parameter = 'search'

/** A search that the address of the desk offers to keep: the link of the page of following leads so. */
export const searchOffered = {
  /** Its address on this site and what was typed; undefined without one. */
  read: (): { address: string; text: string } | undefined => {
    const address = new URLSearchParams(location.search).get(parameter)
    // Of this site alone: what an address of elsewhere brings along is not shown as a link.
    if (!address?.startsWith('/') || address.startsWith('//')) return undefined
    return { address, text: new URL(address, location.origin).searchParams.get('q') ?? '' }
  },
  /** Takes it out of the address, so that a reload does not ask again. */
  forget: (): void => {
    history.replaceState(history.state, '', location.pathname + location.hash)
  },
}
