import { expect, it } from 'vitest'
import { readAnswer } from './read-answer.ts'

const said = (status: number, message: string, headers: Record<string, string> = {}) =>
  readAnswer({ status, headers, text: JSON.stringify({ errors: [{ message }] }) })

it.each([
  [403, 'The from address does not match a verified Sender Identity.'],
  [400, 'The from address does not match a verified Sender Identity.'],
  [401, 'Maximum credits exceeded'],
])('SendGrid saying %i "%s" is the trouble of the account', (status, message) => {
  expect(said(status, message)).toMatchObject({
    kind: 'try_later',
    trouble: { reason: 'misconfigured', detail: message },
  })
})

it('waits until the second that SendGrid names in a header of its own', () => {
  const reset = String(Math.floor(Date.now() / 1000) + 90)
  const outcome = said(429, 'too many requests', { 'x-ratelimit-reset': reset })
  expect(outcome.kind === 'try_later' && outcome.trouble?.restSeconds).toBeGreaterThan(80)
})
