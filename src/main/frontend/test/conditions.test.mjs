import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from './load.mjs'

const { hiddenFields, isHidden } = await load('conditions.ts')

test('hides when any group holds, and a group only when all of it does', () => {
  const hideWhen = [[['offer', '=', 'said-no'], ['leaflet', '=', true]], [['offer', '=', null]]]
  assert.equal(isHidden(hideWhen, new Map([['offer', 'said-no'], ['leaflet', true]])), true)
  assert.equal(isHidden(hideWhen, new Map([['offer', 'said-no'], ['leaflet', false]])), false)
  assert.equal(isHidden(hideWhen, new Map()), true)
})

test('an unanswered question is not equal to a value', () => {
  assert.equal(isHidden([[['offer', '!=', 'agreed']]], new Map()), true)
  assert.equal(isHidden([[['offer', '!=', 'agreed']]], new Map([['offer', 'agreed']])), false)
})

test('looks for a value in a list of ticked boxes', () => {
  const hideWhen = [[['needs', 'has not', 'housing']]]
  assert.equal(isHidden(hideWhen, new Map([['needs', ['debt']]])), true)
  assert.equal(isHidden(hideWhen, new Map([['needs', ['debt', 'housing']]])), false)
})

test('what a hidden field holds no longer shows another', () => {
  const fields = [
    { keys: ['reason'], hideWhen: [[['offer', '!=', 'said-no']]] },
    { keys: ['words'], hideWhen: [[['reason', '!=', 'other']]] },
  ]
  const answers = new Map([['offer', 'agreed'], ['reason', 'other']])
  assert.deepEqual(hiddenFields(fields, answers), [true, true])
  assert.deepEqual(hiddenFields(fields, answers.set('offer', 'said-no')), [false, false])
})
