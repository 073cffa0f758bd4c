import { expect, it } from 'vitest'
import { readAnswer } from './read-answer.ts'

it.each([
  [429, 'TooManyRequestsException', 'x', { kind: 'try_later', trouble: { reason: 'try_later' } }],
  [
    400,
    'ThrottlingException',
    'Maximum sending rate exceeded',
    { kind: 'try_later', trouble: { reason: 'try_later' } },
  ],
  [400, 'SendingPausedException', 'x', { kind: 'try_later', trouble: { reason: 'misconfigured' } }],
  [
    400,
    'MessageRejected',
    'Email address is not verified.',
    { kind: 'try_later', trouble: { reason: 'misconfigured' } },
  ],
  [400, 'MessageRejected', 'Illegal content', { kind: 'refused' }],
  [403, 'AccessDeniedException', 'x', { kind: 'try_later', trouble: { reason: 'misconfigured' } }],
])('SES answering %i %s "%s" is understood by the name', (status, type, message, outcome) => {
  const headers = { 'x-amzn-errortype': `${type}:http://internal.amazon.example/` }
  expect(readAnswer({ status, headers, text: JSON.stringify({ message }) }, 'eu-west-1')).toMatchObject(outcome)
  const inBody = { status, headers: {}, text: JSON.stringify({ __type: `com.amazonaws.sesv2#${type}`, message }) }
  expect(readAnswer(inBody, 'eu-west-1')).toMatchObject(outcome)
})

it('names the Message-ID that recipients see', () => {
  const answer = { status: 200, headers: {}, text: JSON.stringify({ MessageId: '01-a' }) }
  expect(readAnswer(answer, 'us-east-1')).toMatchObject({ providerMessageId: '<01-a@email.amazonses.com>' })
  expect(readAnswer(answer, 'eu-west-1')).toMatchObject({ providerMessageId: '<01-a@eu-west-1.amazonses.com>' })
})
