import { z } from 'zod'
import { type ApiAnswer, judgeAnswer, type Outcome, parseJson, type Verdict } from '#modules/delivery/index.ts'

/** What Mailgun answered to messages.mime. Its id is the Message-ID in brackets. */
export function readAnswer(answer: ApiAnswer): Outcome {
  const read = body.safeParse(parseJson(answer.text))
  const { id, message } = read.success ? read.data : {}
  if (answer.status === 200 && id) {
    return { kind: 'sent', code: 200, answer: message ?? 'queued', providerMessageId: id }
  }
  if (answer.status < 300) {
    return { kind: 'in_doubt', code: answer.status, answer: 'Mailgun answered something else than it documents.' }
  }
  return judgeAnswer(answer, message, meaningOf(answer.status, message ?? ''))
}

const body = z.object({ id: z.string().min(1).optional(), message: z.string().optional() })

/** A domain that may not send (unverified, disabled, over its limit) is refused with 400, too: that is about every letter of it. */
const meaningOf = (status: number, said: string): Verdict | undefined =>
  status === 400 && /not allowed to send|disabled|activate your|free accounts are for/i.test(said)
    ? 'misconfigured'
    : undefined
