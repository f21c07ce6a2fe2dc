/*
 * What Towpath adds to Cockpit: how many wait at each element of a model, as badges on the diagram and as a table to
 * sort; processes that have ended; and on the dashboard the promises that are due next. All figures come from the counts
 * that the product keeps as work happens, so a look costs the same whatever the history.
 */
const headings = [
  ['name', 'Where'],
  ['waiting', 'Waiting'],
  ['atRisk', 'Due soon'],
  ['late', 'Late'],
  ['left', 'Went'],
  ['medianSeconds', 'Half stayed no longer than'],
  ['p90Seconds', '9 in 10 stayed no longer than'],
]
const placesToWait = ['userTask', 'receiveTask', 'intermediateCatchEvent', 'eventBasedGateway']

/** Cockpit's own address of the engine is wrong at the diagram; the page's base says which engine it is. */
function engine() {
  return document.querySelector('base').getAttribute('href').split('/').filter(Boolean).pop()
}

async function ask(api, path) {
  const answer = await fetch(`${api.cockpitApi}/plugin/towpath/${engine()}/${path}`, {
    headers: { Accept: 'application/json', 'X-XSRF-TOKEN': api.CSRFToken },
  })
  if (!answer.ok) throw new Error(`Towpath answered ${answer.status}`)
  return answer.json()
}

function element(name, text, attributes = {}) {
  const node = document.createElement(name)
  if (text !== undefined) node.textContent = text
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value)
  return node
}

/** "3 days 4 h", "2 h 5 min"; a dash where nobody went. */
function length(seconds) {
  if (seconds === null || seconds === undefined) return '–'
  const minutes = Math.floor(seconds / 60)
  const hours = Math.floor(minutes / 60)
  const days = Math.floor(hours / 24)
  if (minutes === 0) return 'under a minute'
  if (days > 0) return `${days} ${days === 1 ? 'day' : 'days'}${days < 10 && hours % 24 > 0 ? ` ${hours % 24} h` : ''}`
  if (hours > 0) return `${hours} h${minutes % 60 > 0 ? ` ${minutes % 60} min` : ''}`
  return `${minutes} min`
}

function at(instant) {
  return new Date(instant).toLocaleString('en-GB', { timeZone: 'Europe/London', dateStyle: 'medium', timeStyle: 'short' })
}

function withLate(row) {
  return { ...row, late: row.missed + row.overdue }
}

function badge(row) {
  const level = row.late > 0 ? 'late' : row.atRisk > 0 ? 'risk' : 'busy'
  const sign = { late: '! ', risk: '▲ ', busy: '' }[level]
  const words = [`${row.waiting} waiting`]
  if (row.late > 0) words.push(`${row.late} late`)
  if (row.atRisk > 0) words.push(`${row.atRisk} due soon`)
  return element('div', `${sign}${row.waiting}`, {
    class: `towpath-heat towpath-heat--${level}`,
    title: `${words.join(', ')}; half stayed no longer than ${length(row.medianSeconds)}`,
  })
}

/** Badges stand on the upper edge, where Cockpit sets nothing: its own stand on the lower. */
const onTheDiagram = {
  id: 'towpath-heat',
  pluginPoint: 'cockpit.processDefinition.diagram.plugin',
  priority: 5,
  render: async (viewer, { processDefinitionId, api }) => {
    const overlays = viewer.get('overlays')
    const drawn = viewer.get('elementRegistry')
    for (const row of (await ask(api, `waits/${encodeURIComponent(processDefinitionId)}`)).map(withLate)) {
      if (row.waiting > 0 && drawn.get(row.element)) {
        overlays.add(row.element, 'towpath-heat', { position: { top: -12, right: 14 }, scale: false, html: badge(row) })
      }
    }
  },
}

function table(rows, columns, caption) {
  const whole = element('table', undefined, { class: 'towpath-table' })
  whole.append(element('caption', caption))
  const head = element('tr')
  columns.forEach(([, title]) => head.append(element('th', title, { scope: 'col' })))
  const top = element('thead')
  top.append(head)
  const body = element('tbody')
  rows.forEach((row) => {
    const line = element('tr')
    columns.forEach(([key, , write]) => {
      const cell = element('td')
      const value = write ? write(row) : row[key]
      cell.append(value instanceof Node ? value : document.createTextNode(value ?? ''))
      line.append(cell)
    })
    body.append(line)
  })
  whole.append(top, body)
  return whole
}

function cell(key) {
  return (row) => (key.endsWith('Seconds') ? length(row[key]) : String(row[key]))
}

/** Sorting by a column: a button in its head; the first look is the worst first, as the answer comes. */
function bottlenecks(rows) {
  const columns = headings.map(([key, title]) => [key, title, cell(key)])
  const whole = table(rows, columns, 'Where people wait in this version, and how long those who went had stayed')
  whole.querySelectorAll('th').forEach((head, column) => {
    const key = headings[column][0]
    const button = element('button', head.textContent, { type: 'button' })
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') !== 'descending'
      const sorted = [...rows].sort((one, other) => compare(one[key], other[key]) * (down ? -1 : 1))
      const again = bottlenecks(sorted)
      again.querySelectorAll('th')[column].setAttribute('aria-sort', down ? 'descending' : 'ascending')
      whole.replaceWith(again)
      again.querySelectorAll('th button')[column].focus()
    })
    head.replaceChildren(button)
  })
  return whole
}

function compare(one, other) {
  if (typeof one === 'string') return one.localeCompare(other)
  return (one ?? -1) - (other ?? -1)
}

const bottlenecksTab = {
  id: 'towpath-bottlenecks',
  pluginPoint: 'cockpit.processDefinition.runtime.tab',
  priority: 20,
  properties: { label: 'Bottlenecks' },
  render: async (node, { processDefinitionId, api }) => {
    const rows = (await ask(api, `waits/${encodeURIComponent(processDefinitionId)}`))
      .filter((row) => placesToWait.includes(row.kind))
      .map(withLate)
    const part = element('div', undefined, { class: 'towpath-part' })
    part.append(rows.length ? bottlenecks(rows) : element('p', 'Nobody waits here.'))
    node.replaceChildren(part)
  },
}

const passages = [
  ['element', 'Element'],
  ['kind', 'Kind'],
  ['enteredAt', 'Came', (row) => at(row.enteredAt)],
  ['leftAt', 'Went', (row) => (row.leftAt ? at(row.leftAt) : '')],
  ['outcome', 'How'],
]

function endedTable(rows, api, node) {
  const way = (row) => {
    const button = element('button', `Show the way of ${row.episode} through ${row.process}`, { type: 'button', class: 'btn btn-link' })
    button.addEventListener('click', async () => {
      const part = element('div', undefined, { class: 'towpath-part' })
      part.append(table(await ask(api, `ended/${row.instance}`), passages, `The way of ${row.episode} through ${row.process}`))
      node.querySelector('.towpath-way').replaceChildren(part)
      part.scrollIntoView()
    })
    return button
  }
  return table(
    rows,
    [
      ['episode', 'Case'],
      ['process', 'Process'],
      ['startedAt', 'Began', (row) => at(row.startedAt)],
      ['endedAt', 'Ended', (row) => at(row.endedAt)],
      ['end', 'At', (row) => row.end ?? 'stopped'],
      ['way', 'Way', way],
    ],
    'The last fifty to end',
  )
}

function search(label, find) {
  const form = element('form', undefined, { class: 'towpath-part' })
  const input = element('input', undefined, { type: 'text', name: 'episode', id: `towpath-${label}`, autocomplete: 'off' })
  form.append(element('label', 'Case reference', { for: `towpath-${label}` }), input, element('button', 'Find', { class: 'btn btn-default' }))
  form.addEventListener('submit', (submitted) => {
    submitted.preventDefault()
    find(input.value.trim())
  })
  return form
}

const endedTab = {
  id: 'towpath-ended',
  pluginPoint: 'cockpit.processDefinition.runtime.tab',
  priority: 10,
  properties: { label: 'Ended' },
  render: async (node, { processDefinitionId, api }) => {
    const list = element('div', undefined, { class: 'towpath-part' })
    const find = async (episode) => {
      const query = new URLSearchParams({ definition: processDefinitionId, episode })
      const rows = await ask(api, `ended?${query}`)
      list.replaceChildren(rows.length ? endedTable(rows, api, node) : element('p', 'None that you may see.'))
    }
    node.replaceChildren(search('ended', find), list, element('div', undefined, { class: 'towpath-way' }))
    await find('')
  },
}

const dashboard = {
  id: 'towpath-next',
  pluginPoint: 'cockpit.dashboard',
  priority: 100,
  render: async (node, { api }) => {
    const rows = await ask(api, 'waits')
    const part = element('section', undefined, { class: 'towpath-part', 'aria-label': 'Promises due next' })
    part.append(element('h3', 'Promises due next'))
    if (rows.length === 0) part.append(element('p', 'None that you may see.'))
    else {
      part.append(
        table(
          rows,
          [
            ['promise', 'Promise', (row) => element('a', row.promise.replaceAll('-', ' '), { href: `/clocks/${row.clock}` })],
            ['partner', 'Owed by', (row) => row.partner ?? 'us'],
            ['dueAt', 'Due', (row) => at(row.dueAt)],
            ['warned', 'Warned', (row) => (row.warned ? '▲ yes' : 'not yet')],
          ],
          'What is missed next unless somebody does something',
        ),
      )
    }
    const find = async (episode) => {
      const rows = await ask(api, `ended?${new URLSearchParams({ episode })}`)
      ended.replaceChildren(rows.length ? endedTable(rows, api, part) : element('p', 'None that you may see.'))
    }
    const ended = element('div')
    part.append(element('h3', 'Processes that have ended'), search('case', find), ended, element('div', undefined, { class: 'towpath-way' }))
    node.replaceChildren(part)
  },
}

export default [onTheDiagram, bottlenecksTab, endedTab, dashboard]
