import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from './load.mjs'

const { levelOf, badgeOf } = await load('heat.ts')

const heat = (more) => ({ element: 'userTask_x', waiting: 7, atRisk: 0, late: 0, median: '2 h', ...more })

test('late comes before due soon', () => {
  assert.equal(levelOf(heat({ late: 1, atRisk: 3 })), 'late')
  assert.equal(levelOf(heat({ atRisk: 3 })), 'risk')
  assert.equal(levelOf(heat({})), 'busy')
  assert.equal(levelOf(heat({ waiting: 0 })), 'calm')
})

test('a badge says in words what its colour says', () => {
  assert.equal(badgeOf(heat({ late: 2, atRisk: 3 })), '7 waiting, 2 late')
  assert.equal(badgeOf(heat({ atRisk: 3 })), '7 waiting, 3 due soon')
  assert.equal(badgeOf(heat({})), '7 waiting')
})
