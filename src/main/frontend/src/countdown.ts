import { elementsOf, modules } from './names'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const refreshEvery = 15_000

export type Urgency = 'later' | 'soon' | 'overdue'

/** How pressing an instant is: soon is within the hour. */
export function urgencyOf(due: number, now: number): Urgency {
  if (due < now) return 'overdue'
  return due - now <= hour ? 'soon' : 'later'
}

/** The words for the time left or overrun; org.towpath.web.Countdown writes the same on the server. */
export function countdownText(due: number, now: number): string {
  const distance = Math.abs(due - now)
  if (distance < minute) return 'due now'
  const words = wordsFor(distance)
  return due < now ? `overdue by ${words}` : `due in ${words}`
}

function wordsFor(distance: number): string {
  if (distance < hour) return `${Math.floor(distance / minute)} min`
  if (distance < 4 * hour) {
    const minutes = Math.floor((distance % hour) / minute)
    return `${Math.floor(distance / hour)} h${minutes > 0 ? ` ${minutes} min` : ''}`
  }
  if (distance < 2 * day) return `${Math.floor(distance / hour)} h`
  return `${Math.floor(distance / day)} days`
}

/** The server's clock may be ahead of this machine's (or be the training clock): the page says what time it was written. */
function serverOffset(): number {
  const written = Date.parse(document.documentElement.dataset['now'] ?? '')
  return Number.isNaN(written) ? 0 : written - loadedAt
}

const loadedAt = Date.now()

function refresh(element: HTMLElement, now: number): void {
  const due = Date.parse(element.getAttribute('datetime') ?? '')
  if (Number.isNaN(due)) return
  const text = countdownText(due, now)
  if (element.textContent !== text) element.textContent = text
  element.dataset['urgency'] = urgencyOf(due, now)
}

let isRunning = false

/** Keeps the countdowns that the server wrote up to date; without scripts they stand as written. */
export function startCountdowns(part: ParentNode): void {
  if (isRunning || elementsOf(modules.countdown, part).length === 0) return
  isRunning = true
  const offset = serverOffset()
  setInterval(() => {
    for (const element of elementsOf(modules.countdown, document)) refresh(element, Date.now() + offset)
  }, refreshEvery)
}
