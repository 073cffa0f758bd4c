import { z } from 'zod'
import { type ApiAnswer, judgeAnswer, type Outcome, parseJson, type Verdict } from '#modules/delivery/index.ts'

/** What Postmark answered to a mail. */
export function readAnswer(answer: ApiAnswer): Outcome {
  const read = body.safeParse(parseJson(answer.text))
  const { ErrorCode: code = undefined, Message: said, MessageID: id } = read.success ? read.data : {}
  if (answer.status === 200 && code === 0 && id) {
    return { kind: 'sent', code: 200, answer: said ?? 'OK', providerMessageId: id }
  }
  if (answer.status < 300 && !code) {
    return { kind: 'in_doubt', code: answer.status, answer: 'Postmark answered something else than it documents.' }
  }
  return judgeAnswer(
    answer,
    code === undefined ? said : `${code}: ${said ?? ''}`,
    code === undefined ? undefined : meanings[code],
  )
}

const body = z.object({
  ErrorCode: z.number().int().optional(),
  Message: z.string().optional(),
  MessageID: z.string().min(1).optional(),
})

/** Postmark's own error codes (its documentation names them); most come with status 422. */
const meanings: Record<number, Verdict> = {
  10: 'misconfigured', // bad or missing token
  100: 'try_later', // maintenance
  300: 'refused', // invalid mail
  400: 'misconfigured', // sender signature not found
  401: 'misconfigured', // sender signature not confirmed
  405: 'misconfigured', // not allowed to send: out of credits
  406: 'refused', // inactive recipient
  411: 'refused', // forbidden attachment
  412: 'misconfigured', // account is pending
  413: 'misconfigured', // account may not send
  429: 'try_later',
  1235: 'misconfigured', // no such message stream
}
