/** The names by which the islands find their elements, each written once here and once in the templates. */
export const modules = {
  autosave: 'towpath-autosave',
  conditions: 'towpath-conditions',
  countdown: 'towpath-countdown',
  print: 'towpath-print',
} as const

/** The elements of an island in a part of the page, that part itself included. */
export function elementsOf(name: string, root: ParentNode): HTMLElement[] {
  const selector = `[data-module~="${name}"]`
  const own = root instanceof HTMLElement && root.matches(selector) ? [root] : []
  return [...own, ...root.querySelectorAll<HTMLElement>(selector)]
}
