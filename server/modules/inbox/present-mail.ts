import type { ThreadMessage } from '#modules/delivery/index.ts'
import type { Mail } from './mail.ts'
import type { Poll } from './store/polls.ts'

/** Text only: what a mail's HTML says was made text when it came in. */
export const presentMail = (mail: Mail) => ({
  id: mail.id,
  from: { address: mail.fromAddress, name: mail.fromName },
  to: mail.toAddresses,
  subject: mail.subject,
  receivedAt: mail.receivedAt.toISOString(),
  kind: mail.kind,
  matchedBy: mail.matchedBy,
  messageId: mail.messageId,
  contactId: mail.contactId,
  companyId: mail.companyId,
  text: mail.text,
  rest: mail.rest,
  hasHtml: mail.hasHtml,
  attachments: mail.attachments,
  intent: mail.intent,
  confidence: mail.confidence,
  because: mail.because ?? [],
  returnOn: mail.returnOn,
  referral: mail.referralName || mail.referralEmail ? { name: mail.referralName, email: mail.referralEmail } : null,
  classifiedAt: mail.classifiedAt?.toISOString() ?? null,
  overruledBy: mail.overruledBy,
})

export const presentThreadMessage = (message: ThreadMessage) => ({
  id: message.id,
  isAnswer: message.answersMailId !== null,
  step: message.step,
  sequenceId: message.sequenceId,
  enrollmentId: message.enrollmentId,
  mailboxId: message.mailboxId,
  to: { address: message.toAddress, name: message.toName },
  subject: message.subject,
  text: message.text,
  state: message.state,
  stateReason: message.stateReason,
  sendAt: message.sendAt.toISOString(),
  sentAt: message.sentAt?.toISOString() ?? null,
  firstOpenedAt: message.firstOpenedAt?.toISOString() ?? null,
  firstClickedAt: message.firstClickedAt?.toISOString() ?? null,
  bouncedAt: message.bouncedAt?.toISOString() ?? null,
})

export const presentPoll = ({ mailboxId, state, problem, failures, polledAt, nextAt }: Poll) => ({
  mailboxId,
  state,
  problem,
  failures,
  polledAt: polledAt.toISOString(),
  nextAt: nextAt.toISOString(),
})
