import { elementsOf, modules } from './names'

export type Answer = string | boolean | null | string[]
type Operator = '=' | '!=' | 'has' | 'has not'
type Comparison = [key: string, operator: Operator, value: string | boolean | null]

/** Hidden when any group holds; a group holds when all of its comparisons do. Written by org.towpath.engine.form.SimpleCondition. */
export type HideWhen = Comparison[][]

function holds([key, operator, value]: Comparison, answers: ReadonlyMap<string, Answer>): boolean {
  const answer = answers.get(key) ?? null
  switch (operator) {
    case '=':
      return answer === value
    case '!=':
      return answer !== value
    case 'has':
      return Array.isArray(answer) && answer.includes(String(value))
    case 'has not':
      return !Array.isArray(answer) || !answer.includes(String(value))
  }
}

export function isHidden(hideWhen: HideWhen, answers: ReadonlyMap<string, Answer>): boolean {
  return hideWhen.some((group) => group.every((comparison) => holds(comparison, answers)))
}

export interface Conditional {
  keys: string[]
  hideWhen: HideWhen
}

/** Which of the fields hide. What a hidden field holds counts as unanswered, so one may hide the next: settles in one round per field. */
export function hiddenFields(fields: readonly Conditional[], answers: ReadonlyMap<string, Answer>): boolean[] {
  let hidden = fields.map(() => false)
  for (let round = 0; round <= fields.length; round++) {
    const seen = new Map(answers)
    fields.forEach((field, i) => {
      if (hidden[i]) for (const key of field.keys) seen.set(key, unanswered(answers.get(key) ?? null))
    })
    const next = fields.map((field) => isHidden(field.hideWhen, seen))
    if (next.every((value, i) => value === hidden[i])) break
    hidden = next
  }
  return hidden
}

function unanswered(answer: Answer): Answer {
  if (Array.isArray(answer)) return []
  return answer === true || answer === false ? false : null
}

function answersIn(form: HTMLFormElement): Map<string, Answer> {
  const answers = new Map<string, Answer>()
  for (const control of form.elements) {
    if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement || control instanceof HTMLTextAreaElement)) continue
    const kind = control.closest<HTMLElement>('[data-answer]')?.dataset['answer']
    const checked = control instanceof HTMLInputElement && control.checked
    if (kind === 'list') {
      const list = (answers.get(control.name) ?? []) as string[]
      answers.set(control.name, checked ? [...list, control.value] : list)
    } else if (kind === 'yes-no') {
      answers.set(control.name, checked)
    } else if (control.type === 'radio') {
      if (checked || !answers.has(control.name)) answers.set(control.name, checked ? control.value : null)
    } else {
      answers.set(control.name, control instanceof HTMLSelectElement && control.value === '' ? null : control.value)
    }
  }
  return answers
}

function apply(form: HTMLFormElement): void {
  const elements = [...form.querySelectorAll<HTMLElement>('[data-hide-when]')]
  const fields = elements.map((element) => ({
    keys: (element.dataset['keys'] ?? '').split(' '),
    hideWhen: JSON.parse(element.dataset['hideWhen'] ?? '[]') as HideWhen,
  }))
  hiddenFields(fields, answersIn(form)).forEach((isHiddenNow, i) => {
    const element = elements[i]
    if (element) element.hidden = isHiddenNow
  })
}

/**
 * Shows a conditional field only while its condition asks for it. What was typed stays and returns with the field; the server
 * decides again which answers count. Without scripts every field stands, with a sentence saying when to answer it.
 */
export function startConditions(part: ParentNode): void {
  for (const form of elementsOf(modules.conditions, part)) {
    if (!(form instanceof HTMLFormElement) || form.dataset['conditionsStarted']) continue
    form.dataset['conditionsStarted'] = 'true'
    form.addEventListener('change', () => apply(form))
    form.addEventListener('input', () => apply(form))
    apply(form)
  }
}
