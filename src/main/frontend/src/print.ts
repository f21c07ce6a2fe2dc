import { elementsOf, modules } from './names'

/** Puts what a text box holds now on the sheet that is printed: paper never says less, or older, than the screen. */
function bringUpToDate(): void {
  for (const sheet of document.querySelectorAll<HTMLElement>('[data-print-of]')) {
    const box = document.getElementById(sheet.dataset.printOf ?? '')
    if (box instanceof HTMLTextAreaElement) sheet.textContent = box.value
  }
}

/** A print button is written hidden: without scripts it could do nothing. */
export function startPrintButtons(part: ParentNode): void {
  for (const button of elementsOf(modules.print, part)) {
    if (!button.hidden) continue
    button.hidden = false
    button.addEventListener('click', () => {
      bringUpToDate()
      window.print()
    })
  }
}

// the browser's own menu prints too
window.addEventListener('beforeprint', bringUpToDate)
