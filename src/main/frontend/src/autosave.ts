import { elementsOf, modules } from './names'

const quietFor = 1_500
const firstRetryAfter = 2_000
const longestRetry = 30_000
// browsers refuse more in a request that may outlive its page
const longestKeptAlive = 60_000

export type SaveState = 'saved' | 'saving' | 'offline' | 'signed-out' | 'refused'

/** What the person is told. */
export function saveMessage(state: SaveState, at: Date): string {
  switch (state) {
    case 'saved':
      return `Saved ${clockTime(at)}`
    case 'saving':
      return 'Saving'
    case 'offline':
      return 'Not saved yet: no connection. Your answers are still on this page and will be saved when the connection is back.'
    case 'signed-out':
      return 'Not saved: you have been signed out. Keep this page open, sign in again in another tab, then change any answer here.'
    case 'refused':
      return 'Not saved: this task has changed since you opened it. Copy what you wrote before you leave this page.'
  }
}

export function clockTime(at: Date): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' }).format(at)
}

/** Waits longer after each failure: 2 s, 4 s, 8 s, 16 s, then every 30 s. */
export function retryAfter(failures: number): number {
  return Math.min(firstRetryAfter * 2 ** Math.max(0, failures - 1), longestRetry)
}

/** What an answer to a save means. A sign-in page comes back as a redirect that ends in a 200. */
export function stateOf(response: Pick<Response, 'status' | 'ok' | 'redirected'>): SaveState {
  if (response.redirected || response.status === 401 || response.status === 403) return 'signed-out'
  if (response.ok) return 'saved'
  return response.status === 404 || response.status === 409 || response.status === 410 ? 'refused' : 'offline'
}

/**
 * Keeps a draft of a form on the server. Nothing is written into the browser's own storage, which outlives the person's shift
 * on a shared machine; while the connection is down the answers live in the page, the person is told, and saving is tried again.
 */
class Autosave {
  #timer: number | undefined
  #failures = 0
  #isUnsaved = false
  #isSaving = false
  #isSubmitting = false

  constructor(
    private readonly form: HTMLFormElement,
    private readonly url: string,
    private readonly status: HTMLElement,
  ) {
    form.addEventListener('input', () => this.#changed())
    form.addEventListener('change', () => this.#changed())
    form.addEventListener('submit', (event) => this.#submitting(event))
    window.addEventListener('online', () => this.#isUnsaved && void this.#save())
    window.addEventListener('pageshow', () => (this.#isSubmitting = false))
    window.addEventListener('beforeunload', (event) => {
      if (this.#isUnsaved && !this.#isSubmitting) event.preventDefault()
    })
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden' && this.#isUnsaved) void this.#save()
    })
  }

  #changed(): void {
    this.#isUnsaved = true
    this.#schedule(quietFor)
  }

  #schedule(millis: number): void {
    window.clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => void this.#save(), millis)
  }

  /** A submit into a dead connection would replace the page, and the answers in it, by the browser's own error page. */
  #submitting(event: SubmitEvent): void {
    if (navigator.onLine && this.#failures === 0) {
      this.#isSubmitting = true
      window.clearTimeout(this.#timer)
      return
    }
    event.preventDefault()
    this.#isUnsaved = true
    this.#say('offline')
    void this.#save()
  }

  async #save(): Promise<void> {
    if (this.#isSaving || this.#isSubmitting) return
    window.clearTimeout(this.#timer)
    this.#isSaving = true
    this.#isUnsaved = false
    const state = await this.#post()
    this.#isSaving = false
    if (state === 'saved') this.#failures = 0
    else this.#isUnsaved = true
    this.#say(state)
    if (state === 'offline') this.#schedule(retryAfter(++this.#failures))
    else if (state === 'saved' && this.#isUnsaved) this.#schedule(quietFor)
  }

  async #post(): Promise<SaveState> {
    try {
      const response = await this.#send()
      if (response.status !== 403) return stateOf(response)
      // signed in again in another tab: this page's token belongs to the old session
      return (await this.#takeNewToken()) ? stateOf(await this.#send()) : 'signed-out'
    } catch {
      return 'offline'
    }
  }

  #send(): Promise<Response> {
    const body = new URLSearchParams()
    for (const [name, value] of new FormData(this.form)) if (typeof value === 'string') body.append(name, value)
    const keepalive = body.toString().length < longestKeptAlive
    return fetch(this.url, { method: 'POST', body, keepalive, headers: { 'X-Requested-With': 'autosave' } })
  }

  async #takeNewToken(): Promise<boolean> {
    const field = this.form.querySelector<HTMLInputElement>('input[name="_csrf"]')
    const page = await fetch(window.location.href)
    if (!field || !page.ok || page.redirected) return false
    const fresh = new DOMParser().parseFromString(await page.text(), 'text/html')
    const token = fresh.querySelector<HTMLInputElement>('input[name="_csrf"]')?.value
    if (!token || token === field.value) return false
    for (const input of document.querySelectorAll<HTMLInputElement>('input[name="_csrf"]')) input.value = token
    return true
  }

  #say(state: SaveState): void {
    const text = saveMessage(state, new Date())
    if (this.status.textContent !== text) this.status.textContent = text
    this.status.dataset['state'] = state
  }
}

/** Starts on forms that name where their draft is kept (data-autosave-url) and hold an element for the message (data-autosave-status). */
export function startAutosave(part: ParentNode): void {
  for (const form of elementsOf(modules.autosave, part)) {
    const url = form.dataset['autosaveUrl']
    const status = form.querySelector<HTMLElement>('[data-autosave-status]')
    if (!(form instanceof HTMLFormElement) || !url || !status || form.dataset['autosaveStarted']) continue
    form.dataset['autosaveStarted'] = 'true'
    new Autosave(form, url, status)
  }
}
