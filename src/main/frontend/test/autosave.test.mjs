import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from './load.mjs'

const { retryAfter, saveMessage, stateOf } = await load('autosave.ts')

test('says when the draft was saved, by the clock on the wall in England', () => {
  assert.equal(saveMessage('saved', new Date('2026-11-21T10:42:30Z')), 'Saved 10:42')
  assert.equal(saveMessage('saved', new Date('2026-07-21T10:42:30Z')), 'Saved 11:42')
})

test('tries again ever more rarely, and never stops', () => {
  assert.deepEqual([1, 2, 3, 4, 5, 6, 60].map(retryAfter), [2000, 4000, 8000, 16000, 30000, 30000, 30000])
})

test('tells a lost session and a changed task from a lost connection', () => {
  const answer = (status, redirected = false) => stateOf({ status, redirected, ok: status < 300 })
  assert.equal(answer(204), 'saved')
  assert.equal(answer(200, true), 'signed-out')
  assert.equal(answer(401), 'signed-out')
  assert.equal(answer(409), 'refused')
  assert.equal(answer(503), 'offline')
})
