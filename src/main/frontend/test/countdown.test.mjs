import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { load } from './load.mjs'

const { countdownText, urgencyOf } = await load('countdown.ts')
const { now, cases } = JSON.parse(readFileSync(new URL('./countdown-cases.json', import.meta.url), 'utf8'))

for (const { due, text, urgency } of cases) {
  test(`${due} reads "${text}"`, () => {
    assert.equal(countdownText(Date.parse(due), Date.parse(now)), text)
    assert.equal(urgencyOf(Date.parse(due), Date.parse(now)), urgency)
  })
}
