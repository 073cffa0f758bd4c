import { expect, it } from 'vitest'
import { readAnswer } from './read-answer.ts'

it.each([
  [400, 'Domain mg.seller.example is not allowed to send: The domain is unverified', 'misconfigured'],
  [404, 'Domain not found: mg.seller.example', 'misconfigured'],
  [429, 'too many requests', 'try_later'],
])('Mailgun saying %i "%s" is the trouble of the account', (status, message, reason) => {
  const text = JSON.stringify({ message })
  expect(readAnswer({ status, headers: {}, text })).toMatchObject({ kind: 'try_later', trouble: { reason } })
})
