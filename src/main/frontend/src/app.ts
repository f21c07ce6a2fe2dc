import 'nhsuk-frontend/dist/nhsuk/nhsuk-frontend.css'
import './app.css'
import htmx from 'htmx.org'
import {
  Button,
  CharacterCount,
  Checkboxes,
  createAll,
  ErrorSummary,
  Header,
  NotificationBanner,
  Radios,
  SkipLink,
  Tabs,
} from 'nhsuk-frontend'
import { startAutosave } from './autosave'
import { startConditions } from './conditions'
import { startCountdowns } from './countdown'
import { startPrintButtons } from './print'

Object.assign(htmx.config, {
  // the pages' content security policy allows neither
  allowEval: false,
  includeIndicatorStyles: false,
  // no copies of pages about people in the browser's storage: going back asks the server again
  historyCacheSize: 0,
  refreshOnHistoryMiss: true,
})

const components = [Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, Radios, Tabs] as const

function start(part: ParentNode): void {
  const scope = part instanceof Document ? part : (part as HTMLElement)
  for (const component of components) createAll(component as typeof Button, undefined, { scope })
  startCountdowns(part)
  startConditions(part)
  startAutosave(part)
  startPrintButtons(part)
}

createAll(Header)
createAll(SkipLink)
start(document)
document.body.addEventListener('htmx:afterSwap', (swapped) => {
  if (swapped.target instanceof HTMLElement) start(swapped.target)
})
