import { z } from 'zod'
import { type ApiAnswer, judgeAnswer, type Outcome, parseJson, type Verdict } from '#modules/delivery/index.ts'

/** What Gmail answered to users.messages.send. */
export function readAnswer(answer: ApiAnswer): Outcome {
  const body = parseJson(answer.text)
  if (answer.status === 200) {
    const sent = message.safeParse(body)
    if (!sent.success)
      return { kind: 'in_doubt', code: 200, answer: 'Gmail answered something else than it documents.' }
    return { kind: 'sent', code: 200, answer: `id ${sent.data.id}`, providerMessageId: sent.data.id }
  }
  const failed = failure.safeParse(body)
  const { message: said, errors = [] } = failed.success ? failed.data.error : {}
  const waits = /Retry after (\d{4}-\d\d-\d\dT[\d:.]+Z)/.exec(said ?? '')?.[1]
  const timed = waits ? { ...answer, headers: { ...answer.headers, 'retry-after': waits } } : answer
  return judgeAnswer(
    timed,
    said,
    meaningOf(
      answer.status,
      errors.map((one) => one.reason ?? ''),
    ),
  )
}

const message = z.object({ id: z.string().min(1) })
const failure = z.object({
  error: z.object({
    message: z.string().optional(),
    errors: z.array(z.object({ reason: z.string().optional() })).optional(),
  }),
})

const limits = ['rateLimitExceeded', 'userRateLimitExceeded', 'dailyLimitExceeded', 'quotaExceeded']

function meaningOf(status: number, reasons: readonly string[]): Verdict | undefined {
  if (status === 403 && reasons.some((one) => limits.includes(one))) return 'try_later'
  // "Mail service not enabled": the user has no Gmail.
  if (status === 400 && reasons.includes('failedPrecondition')) return 'misconfigured'
  return undefined
}
