/** What waits for the person who signed in. */
export function Dashboard() {
  return null
}
