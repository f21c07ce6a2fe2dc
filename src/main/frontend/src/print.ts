import { elementsOf, modules } from './names'

/** A print button is written hidden: without scripts it could do nothing. */
export function startPrintButtons(part: ParentNode): void {
  for (const button of elementsOf(modules.print, part)) {
    if (!button.hidden) continue
    button.hidden = false
    button.addEventListener('click', () => window.print())
  }
}
