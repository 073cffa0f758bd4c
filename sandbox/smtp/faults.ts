/** Where in an SMTP conversation something goes wrong; `end` is after the last byte of the body. */
export type SmtpStage = 'connect' | 'mail' | 'rcpt' | 'body' | 'end' | 'stored'

/**
 * A way for the mail server to misbehave. `drop` closes the connection without an answer; at stage `stored` the message
 * was taken first, so that the sender can't know. A code is answered instead of success (at `stored`: never).
 */
export type SmtpFault = {
  stage: SmtpStage
  act: 'drop' | { code: number; text: string }
  /** Only for this sender or recipient. */
  address?: string
  /** How often; once if not said. */
  times?: number
}

export type SmtpFaults = {
  plan(faults: SmtpFault[]): void
  /** Takes the next fault planned for this stage and address, if any. */
  take(stage: SmtpStage, addresses: string[]): SmtpFault['act'] | undefined
  clear(): void
}

export function createSmtpFaults(): SmtpFaults {
  let planned: { fault: SmtpFault; left: number }[] = []
  return {
    plan(faults) {
      planned.push(...faults.map((fault) => ({ fault, left: fault.times ?? 1 })))
    },
    take(stage, addresses) {
      const next = planned.find(
        ({ fault }) => fault.stage === stage && (fault.address === undefined || addresses.includes(fault.address)),
      )
      if (!next) return undefined
      next.left--
      planned = planned.filter(({ left }) => left > 0)
      return next.fault.act
    },
    clear() {
      planned = []
    },
  }
}
