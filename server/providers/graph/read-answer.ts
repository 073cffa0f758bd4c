import { z } from 'zod'
import {
  type ApiAnswer,
  judgeAnswer,
  type Outcome,
  parseJson,
  tidyAnswer,
  type Verdict,
} from '#modules/delivery/index.ts'

/** What Graph answered to sendMail. It accepts without a word about the message: there is no id of its own to keep. */
export function readAnswer(answer: ApiAnswer): Outcome {
  const { status, headers, text } = answer
  if (status === 202) {
    const request = tidyAnswer(headers['request-id'] ?? '').slice(0, 100)
    return { kind: 'sent', code: 202, answer: `accepted ${request}`.trim(), providerMessageId: null }
  }
  if (status < 300)
    return { kind: 'in_doubt', code: status, answer: 'Graph answered something else than it documents.' }
  const failed = failure.safeParse(parseJson(text))
  const { code, message } = failed.success ? failed.data.error : {}
  return judgeAnswer(answer, code && message ? `${code}: ${message}` : (message ?? code), meanings[code ?? ''])
}

const failure = z.object({ error: z.object({ code: z.string().optional(), message: z.string().optional() }) })

/** Where Graph's code says more than the status. */
const meanings: Record<string, Verdict> = {
  ErrorExceededMessageLimit: 'try_later',
  ErrorMessageSubmissionBlocked: 'misconfigured',
  ErrorServerBusy: 'try_later',
  ErrorSendAsDenied: 'misconfigured',
  ErrorInvalidUser: 'misconfigured',
  MailboxNotEnabledForRESTAPI: 'misconfigured',
  ApplicationThrottled: 'try_later',
  TooManyRequests: 'try_later',
}
