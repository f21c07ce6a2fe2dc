/** What stands on a diagram for one element of a model. */
export interface Heat {
  element: string
  waiting: number
  atRisk: number
  late: number
  median: string
}

/** How an element is marked: a word and a sign beside every colour. */
export function levelOf(heat: Heat): 'late' | 'risk' | 'busy' | 'calm' {
  if (heat.late > 0) return 'late'
  if (heat.atRisk > 0) return 'risk'
  return heat.waiting > 0 ? 'busy' : 'calm'
}

/** "7 waiting, 2 late": what the badge says, and what a screen reader says of it. */
export function badgeOf(heat: Heat): string {
  const parts = [`${heat.waiting} waiting`]
  if (heat.late > 0) parts.push(`${heat.late} late`)
  else if (heat.atRisk > 0) parts.push(`${heat.atRisk} due soon`)
  return parts.join(', ')
}

/** A badge of its own for each element, as a node: no text is ever read as markup. */
export function badge(heat: Heat): HTMLElement {
  const node = document.createElement('div')
  node.className = `towpath-heat towpath-heat--${levelOf(heat)}`
  const sign = { late: '!', risk: '▲', busy: '', calm: '' }[levelOf(heat)]
  node.textContent = `${sign}${sign ? ' ' : ''}${heat.waiting}`
  node.title = `${badgeOf(heat)}; half stay no longer than ${heat.median}`
  return node
}
