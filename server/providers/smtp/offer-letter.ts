import { Readable } from 'node:stream'
import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import { type Letter, type Outcome, type SenderConnection, tidyAnswer } from '#modules/delivery/index.ts'
import { readFailure, type SmtpError } from './read-outcome.ts'

const portion = 16_384

/** An open connection as a sender's. `state.gone` is set by whoever watches the connection. */
export function offerLetter(smtp: SMTPConnection, state: { gone: boolean }, deadline: number): SenderConnection {
  // After a refusal the server still has half an envelope; it is thrown away before the next.
  let needsReset = false
  const close = () => {
    state.gone = true
    smtp.close()
  }
  return {
    usable: () => !state.gone,
    close: () => {
      state.gone = true
      smtp.quit()
    },
    async send(letter, mayHandOver) {
      if (needsReset && !(await reset(smtp, deadline))) {
        close()
        return { kind: 'try_later', code: null, answer: 'The connection could not be reset.' }
      }
      const outcome = await offer(smtp, letter, mayHandOver, deadline)
      needsReset = outcome.kind === 'refused' || outcome.kind === 'try_later'
      const answered =
        outcome.kind === 'sent' || (needsReset && 'code' in outcome && outcome.code !== null && outcome.code !== 421)
      if (!answered) close()
      return outcome
    },
  }
}

function offer(
  smtp: SMTPConnection,
  letter: Letter,
  mayHandOver: () => Promise<boolean>,
  deadline: number,
): Promise<Outcome> {
  return new Promise((resolve) => {
    let handedOver = false
    let settled = false
    const give = (outcome: Outcome) => {
      settled = true
      clearTimeout(timer)
      smtp.off('error', fail)
      resolve(outcome)
    }
    const fail = (error: SmtpError) => give(readFailure(error, handedOver))
    const timer = setTimeout(() => fail(new Error('The server took too long.')), deadline)
    // Read only once the server has said that it is ready for the body.
    const body = readWhenAllowed(letter.raw, mayHandOver, {
      over: () => settled,
      withdrawn: () => give({ kind: 'withdrawn' }),
      end: () => {
        handedOver = true
      },
    })
    smtp.once('error', fail)
    smtp.send({ from: letter.from, to: [letter.to], size: letter.raw.length } as never, body, (error, info) => {
      if (error) return fail(error as SmtpError)
      const answer = info as { response: string; serverMessageId?: string }
      give({
        kind: 'sent',
        code: Number(answer.response.slice(0, 3)),
        answer: tidyAnswer(answer.response),
        providerMessageId: answer.serverMessageId ?? null,
      })
    })
  })
}

/** The letter as a stream that asks before its first byte. `end` is called before the last byte leaves, never after. */
function readWhenAllowed(
  raw: Buffer,
  mayHandOver: () => Promise<boolean>,
  tell: { over(): boolean; withdrawn(): void; end(): void },
): Readable {
  let position = 0
  let allowed: Promise<boolean> | undefined
  const body = new Readable({
    highWaterMark: portion,
    read() {
      allowed ??= mayHandOver().catch(() => false)
      allowed.then((yes) => {
        // What was given up while we asked must not leave after all.
        if (body.destroyed || tell.over()) return
        // Never ended, so the server never sees the dot; the connection is given up.
        if (!yes) return tell.withdrawn()
        if (position >= raw.length) return
        const next = raw.subarray(position, position + portion)
        position += next.length
        if (position >= raw.length) tell.end()
        body.push(next)
        if (position >= raw.length) body.push(null)
      })
    },
  })
  return body
}

function reset(smtp: SMTPConnection, deadline: number): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (good: boolean) => {
      clearTimeout(timer)
      smtp.off('error', broke)
      smtp.off('end', broke)
      resolve(good)
    }
    const broke = () => settle(false)
    const timer = setTimeout(broke, deadline)
    smtp.once('error', broke)
    smtp.once('end', broke)
    smtp.reset((error) => settle(!error))
  })
}
