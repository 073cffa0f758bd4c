import { type Outcome, tidyAnswer } from '#modules/delivery/index.ts'

/** What nodemailer's smtp-connection reports. */
export type SmtpError = Error & { code?: string; responseCode?: number; response?: string; command?: string }

/**
 * What an error means for the letter. A 4xx or 5xx is an answer: not sent. Without one it depends on whether the end of the body had been
 * given to the socket: before that the server can't have taken the letter, after it nobody knows.
 */
export function readFailure(error: SmtpError, handedOver: boolean): Outcome {
  const code = error.responseCode ?? null
  const answer = tidyAnswer(error.response ?? error.message)
  if (code !== null && code >= 400 && code < 600) {
    // A refused sender is the account's trouble, not this recipient's: the letter may go once that is mended.
    const forGood = code >= 500 && error.command !== 'MAIL FROM'
    return { kind: forGood ? 'refused' : 'try_later', code, answer }
  }
  if (error.code === 'EENVELOPE' && !handedOver) return { kind: 'refused', code, answer }
  return { kind: handedOver ? 'in_doubt' : 'try_later', code, answer }
}
