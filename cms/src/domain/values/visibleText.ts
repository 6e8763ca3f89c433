/** Whether something of a text can be seen: a space, an end of line, a joiner or a mark of direction alone cannot. */
export const isVisible = (text: string): boolean =>
  /[^\s\p{Z}\p{C}\p{M}\u115f\u1160\u3164\uffa0\u2800]/u.test(text)

/** A text as it is kept; one of which nothing can be seen is none. */
export const visibleText = (text: string): string => (isVisible(text) ? text.trim() : '')
