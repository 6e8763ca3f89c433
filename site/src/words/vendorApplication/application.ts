import type { FormFault } from 'cms/domain/values/formFault.ts'
import type { Fault } from './applicationAnswer.ts'
import { pageLanguage } from '../../text/compare.ts'
import { applicationText } from '../../text/application.ts'

/** A public form: its fields in their order, and what is wrong with what was entered, by the rules of the server. */
interface PublicForm {
  names: string[]
  faultsOf: (entered: Record<string, string>) => Promise<FormFault[]>
}

/** Makes a public form answer on its page; without this it is a plain form. */
export function enhanceForm(asked: PublicForm): void {
  const form = document.querySelector<HTMLFormElement>('[data-application]')
  if (!form) return
  // The browser's own bubbles show one fault at a time; ours are listed.
  form.noValidate = true
  let isSending = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (isSending) return
    isSending = true
    void send(form, asked).finally(() => {
      isSending = false
    })
  })
}

async function send(form: HTMLFormElement, asked: PublicForm): Promise<void> {
  const faults = await faultsIn(form, asked)
  show(form, asked.names, faults)
  if (faults.length > 0) return
  const { readFaults } = await import('./applicationAnswer.ts')
  const answer = await post(form, readFaults)
  show(form, asked.names, answer)
  if (answer.length > 0) return
  form.reset()
  form.hidden = true
  const sent = document.getElementById('da-gui')
  sent?.classList.add('is-shown')
  sent?.focus()
  sent?.scrollIntoView({ block: 'center' })
}

/** What is wrong, in the order of the fields. */
async function faultsIn(form: HTMLFormElement, { names, faultsOf }: PublicForm): Promise<Fault[]> {
  const entered: Record<string, string> = {}
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') entered[name] = value
  }
  const faults = await faultsOf(entered)
  return faults
    .map(({ field, reason }) => ({ field, message: reason[pageLanguage()] }))
    .sort((one, other) => names.indexOf(one.field) - names.indexOf(other.field))
}

/** Sends the form and tells how far it has come; `fetch` does not tell, so it is the older request. */
function post(
  form: HTMLFormElement,
  readFaults: (answer: string) => Fault[] | undefined,
): Promise<Fault[]> {
  const text = applicationText(pageLanguage())
  const failed = [{ field: '', message: text.failed }]
  const progress = form.querySelector('.sending')
  return new Promise((resolve) => {
    const sending = new XMLHttpRequest()
    const finish = (faults: Fault[]) => {
      if (progress) progress.textContent = ''
      resolve(faults)
    }
    sending.open('POST', form.action)
    sending.setRequestHeader('accept', 'application/json')
    sending.setRequestHeader('accept-language', pageLanguage())
    sending.upload.addEventListener('progress', ({ loaded, total }) => {
      const percent = Math.round((loaded / Math.max(total, 1)) * 100)
      if (progress) progress.textContent = text.sending(percent)
    })
    sending.addEventListener('load', () =>
      finish(sending.status < 300 ? [] : (readFaults(sending.responseText) ?? failed)),
    )
    sending.addEventListener('error', () => finish(failed))
    sending.send(new FormData(form))
  })
}

/** The faults in a list on top, to which the focus moves, and each at its field. */
function show(form: HTMLFormElement, names: string[], faults: Fault[]): void {
  for (const name of names) {
    const own = faults.filter(({ field }) => field === name)
    const control = document.getElementById(`field-${name}`)
    const error = document.getElementById(`field-${name}-error`)
    if (!control || !error) continue
    const isWrong = own.length > 0
    error.hidden = !isWrong
    error.textContent = own.map(({ message }) => message).join(' ')
    error.parentElement?.classList.toggle('wrong', isWrong)
    control.toggleAttribute('aria-invalid', isWrong)
    if (isWrong) control.setAttribute('aria-invalid', 'true')
    const described = [`field-${name}-help`, isWrong ? `field-${name}-error` : '']
    control.setAttribute('aria-describedby', described.join(' ').trim())
  }
  const box = form.querySelector<HTMLElement>('.problems')
  if (!box) return
  box.hidden = faults.length === 0
  if (faults.length === 0) {
    box.replaceChildren()
    return
  }
  const title = document.createElement('strong')
  title.textContent = applicationText(pageLanguage()).problems(faults.length)
  const list = document.createElement('ul')
  list.append(...faults.map(lineOf))
  box.replaceChildren(title, list)
  box.focus()
}

function lineOf({ field, message }: Fault): HTMLLIElement {
  const line = document.createElement('li')
  const control = document.getElementById(`field-${field}`)
  if (!control) {
    line.textContent = message
    return line
  }
  const link = document.createElement('a')
  link.href = `#${control.id}`
  link.textContent = message
  link.addEventListener('click', (event) => {
    event.preventDefault()
    control.focus()
    control.scrollIntoView({ block: 'center' })
  })
  line.append(link)
  return line
}
