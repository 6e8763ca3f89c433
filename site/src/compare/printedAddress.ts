/** Writes the whole address, with what it asks for, at the head of the paper when the page is printed. */
export function printWholeAddress(): void {
  addEventListener('beforeprint', () => {
    const place = document.querySelector('.paper-head span')
    if (place) place.textContent = location.href
  })
}
