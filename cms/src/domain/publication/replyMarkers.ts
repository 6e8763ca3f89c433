/** Where the server puts what it has to say into the built page “reply”: its title, and the text under it. */
export const replyMarkers = {
  title: '<!--reply-title-->',
  text: { start: '<!--reply-->', end: '<!--/reply-->' },
} as const
