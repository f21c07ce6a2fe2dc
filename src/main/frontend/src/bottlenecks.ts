import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import { badge, levelOf, type Heat } from './heat'

interface Canvas {
  zoom(scale: 'fit-viewport'): void
  addMarker(element: string, marker: string): void
}

interface Overlays {
  add(element: string, overlay: { position: { top: number; right: number }; scale: boolean; html: HTMLElement }): void
}

/** Draws the model into the page and sets on each element what the table beside it says of it. */
async function draw(place: HTMLElement): Promise<void> {
  const source = place.dataset.diagram
  if (!source) return
  const answer = await fetch(source)
  if (!answer.ok) return
  place.hidden = false
  // the wheel scrolls the page; it zooms the diagram only together with Ctrl or Cmd
  place.addEventListener(
    'wheel',
    (turned) => {
      if (!turned.ctrlKey && !turned.metaKey) turned.stopPropagation()
    },
    { capture: true },
  )
  const viewer = new NavigatedViewer({ container: place })
  await viewer.importXML(await answer.text())
  const canvas = viewer.get<Canvas>('canvas')
  canvas.zoom('fit-viewport')
  const overlays = viewer.get<Overlays>('overlays')
  for (const row of document.querySelectorAll<HTMLElement>('[data-heat-element]')) {
    const heat = heatOf(row)
    if (heat.waiting === 0) continue
    canvas.addMarker(heat.element, `towpath-heat-${levelOf(heat)}`)
    overlays.add(heat.element, { position: { top: -12, right: 14 }, scale: false, html: badge(heat) })
  }
}

function heatOf(row: HTMLElement): Heat {
  return {
    element: row.dataset.heatElement ?? '',
    waiting: Number(row.dataset.waiting),
    atRisk: Number(row.dataset.atRisk),
    late: Number(row.dataset.late),
    median: row.dataset.median ?? '',
  }
}

for (const place of document.querySelectorAll<HTMLElement>('[data-diagram]')) {
  draw(place).catch(() => {
    place.hidden = true
  })
}
