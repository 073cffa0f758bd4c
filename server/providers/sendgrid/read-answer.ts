import { z } from 'zod'
import { type ApiAnswer, judgeAnswer, type Outcome, parseJson, type Verdict } from '#modules/delivery/index.ts'

/** What SendGrid answered to mail/send. Its own id comes in a header; 200 would be its sandbox, which sends nothing. */
export function readAnswer(answer: ApiAnswer): Outcome {
  const { status, headers, text } = answer
  if (status === 202) {
    const id = headers['x-message-id'] ?? null
    return { kind: 'sent', code: 202, answer: id ? `id ${id}` : 'accepted', providerMessageId: id }
  }
  if (status < 300) {
    return { kind: 'in_doubt', code: status, answer: 'SendGrid answered something else than it documents.' }
  }
  const read = failure.safeParse(parseJson(text))
  const said = read.success ? read.data.errors.map((one) => one.message).join(' ') : undefined
  return judgeAnswer(withWait(answer), said, meaningOf(status, said ?? ''))
}

const failure = z.object({ errors: z.array(z.object({ message: z.string() })) })

/** Its wait stands in a header of its own, as seconds since 1970. */
function withWait(answer: ApiAnswer): ApiAnswer {
  const reset = Number(answer.headers['x-ratelimit-reset'])
  if (answer.status !== 429 || !(reset > 0)) return answer
  const at = Temporal.Instant.fromEpochMilliseconds(reset * 1000).toString()
  return { ...answer, headers: { 'retry-after': at, ...answer.headers } }
}

/** A sender that is not verified is refused with 403, or in older accounts with 400: no letter of the mailbox would fare better. */
const meaningOf = (status: number, said: string): Verdict | undefined =>
  status === 400 && /verified sender identity|sender identity/i.test(said) ? 'misconfigured' : undefined
