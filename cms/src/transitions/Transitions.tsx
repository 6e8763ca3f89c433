export function Transitions() {
  return null
}
