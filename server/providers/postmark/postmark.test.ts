import { expect, it } from 'vitest'
import { readAnswer } from './read-answer.ts'

it.each([
  [422, 400, { kind: 'try_later', trouble: { reason: 'misconfigured' } }],
  [422, 412, { kind: 'try_later', trouble: { reason: 'misconfigured' } }],
  [422, 100, { kind: 'try_later', trouble: { reason: 'try_later' } }],
  [422, 300, { kind: 'refused' }],
  [200, 406, { kind: 'refused' }],
])('Postmark answering %i with its code %i is understood by the code', (status, ErrorCode, outcome) => {
  const text = JSON.stringify({ ErrorCode, Message: 'x' })
  expect(readAnswer({ status, headers: {}, text })).toMatchObject(outcome)
})
