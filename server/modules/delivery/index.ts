import type { Ctx, Trx } from '#platform/context.ts'
import type { ModuleParts } from '#platform/module.ts'
import { askCountryRules } from './ask-country-rules.ts'
import { forgetLooseFiles } from './attachments/forget-loose-files.ts'
import { changeLimits } from './change-limits.ts'
import { checkMailbox } from './check-mailbox.ts'
import type { DeliveryDeps } from './deps.ts'
import { settleInDoubt } from './doubt/settle-in-doubt.ts'
import {
  createMailbox,
  deleteMailbox,
  editMailbox,
  getMailbox,
  listReceivingMailboxes,
  restoreMailbox,
} from './edit-mailboxes.ts'
import { findSent } from './find-sent.ts'
import { cancelMessages, holdMessages, releaseMessages, restoreMessages } from './hold-messages.ts'
import { deliveryListeners, deliverySchedules } from './jobs.ts'
import type { SendingLimits } from './limits.ts'
import { findBrokenLinks } from './links/check-links.ts'
import { listCapacity } from './list-capacity.ts'
import type { MailboxChanges, NewMailbox } from './mailbox.ts'
import type { PlannedMessage } from './message.ts'
import { erasePerson, exportPerson } from './person.ts'
import { planAnswer } from './plan-answer.ts'
import { planMessages } from './plan-messages.ts'
import { questionMessages, withdrawQuestion } from './question-messages.ts'
import { deliveryReadiness } from './readiness.ts'
import { recordBounce } from './record-bounce.ts'
import { recordComplaints } from './record-complaints.ts'
import { attachmentRoutes } from './routes/attachments.ts'
import { dayRoutes } from './routes/days.ts'
import { limitRoutes } from './routes/limits.ts'
import { mailboxRoutes } from './routes/mailboxes.ts'
import { messageRoutes } from './routes/messages.ts'
import { setupRoutes } from './routes/setup.ts'
import { signInRoutes } from './routes/sign-ins.ts'
import { hostProofRoutes, trackingHostRoutes } from './routes/tracking-host.ts'
import { createConnectionPool } from './send/connection-pool.ts'
import { sendDueMessages } from './send-due-messages.ts'
import { sendTest, type TestLetter } from './send-test.ts'
import { findAnswered, listThread, type NewAnswer } from './store/answers.ts'
import { findAttachments, keepAttachments } from './store/attachments.ts'
import { findByHand } from './store/by-hand.ts'
import { findEarlierTexts } from './store/earlier-texts.ts'
import { countMessages } from './store/list-messages.ts'
import { listPlanned } from './store/list-planned.ts'
import { listMailboxes } from './store/mailboxes.ts'
import { findMessages, giveAddresses } from './store/messages.ts'
import { createHitWriter } from './tracking/hit-writer.ts'
import { trackingRoutes } from './tracking/routes.ts'
import { findAvailability } from './wake-for-next.ts'

export {
  type ApiAccess,
  type ApiAnswer,
  type ApiRequest,
  type ApiSenderOptions,
  createApiSender,
  troubleOf,
} from './api/create-api-sender.ts'
export { judgeAnswer, parseJson, tidyAnswer, troubleIn, type Verdict } from './api/judge-answer.ts'
export { type LetterParts, readLetter } from './api/read-letter.ts'
export { createRefusedTokens } from './api/refused-tokens.ts'
export { type Answered, seekWith } from './api/seek-with.ts'
export { createTokenMemory, type TokenMemory } from './api/token-memory.ts'
export { verifyWith } from './api/verify-with.ts'
export { type Attachment, findFileFault, megabytes } from './attachments/attachment.ts'
export { deliverySettings } from './config.ts'
export { createSenderByKind } from './create-sender-by-kind.ts'
export type { DeliveryDeps } from './deps.ts'
export type { LookIntoSentFolder, SoughtLetter, Trace } from './doubt/trace.ts'
export { usualLimits } from './limits.ts'
export { type AskLink, createLinkAsker } from './links/ask-link.ts'
export type { Lint } from './lint/lint.ts'
export { lintMessage } from './lint/lint-message.ts'
export { type Mailbox, type MailboxChanges, type NewMailbox, type SendingWindow, wholeWeek } from './mailbox.ts'
export { isHeldForText, type Message, type MessageFilter, type MessageState, type PlannedMessage } from './message.ts'
export { loadNetworks } from './networks/load-networks.ts'
export type {
  AccountOf,
  AccountTrouble,
  EmailSender,
  Letter,
  Opened,
  Outcome,
  SenderAccount,
  SenderConnection,
  ServerAccount,
  SmtpAccount,
} from './sender.ts'
export { type MailProblem, problemOfConnection, problemOfSignIn } from './setup/mail-problem.ts'
export type { AccountCheck, CheckAccount, DnsAnswer, DnsReader, MailboxSetup } from './setup/setup-deps.ts'
export type { SignInAuthorities, SignInAuthority, Tokens, TokensAnswer } from './sign-in/authority.ts'
export { requestTokens } from './sign-in/request-tokens.ts'
export type { NewAnswer, ThreadMessage } from './store/answers.ts'
export type { SentMessage } from './store/sent.ts'

type Bounce = { messageId: string; hard: boolean; reason: string }

/** Mailboxes, messages on their way, and what became of them. */
export function createDelivery(deps: DeliveryDeps) {
  const pool = createConnectionPool(deps.sender, deps.connections)
  const sending = { ...deps, pool }
  return {
    name: 'delivery',
    routes: [
      ...mailboxRoutes(deps),
      ...limitRoutes(deps),
      ...dayRoutes(),
      ...(deps.setup ? setupRoutes({ ...deps, setup: deps.setup }) : []),
      ...signInRoutes(deps),
      ...messageRoutes(deps),
      ...(deps.setup ? trackingHostRoutes({ ...deps, setup: deps.setup }) : []),
      ...hostProofRoutes(deps),
      ...(deps.blobs ? attachmentRoutes({ blobs: deps.blobs }) : []),
      ...trackingRoutes(deps, createHitWriter(deps)),
    ],
    listeners: deliveryListeners(sending),
    schedules: deliverySchedules(sending),
    planMessages: (trx: Trx, planned: readonly PlannedMessage[]) => planMessages(deps, trx, planned),
    /** Why outreach to them would be held for the law of their country, such as `no_basis: DE`. */
    findMissingBasis: async (trx: Trx, recipient: { contactId: string; companyId: string }) =>
      (await askCountryRules(deps, trx, [recipient])).get(recipient)?.obstacle,
    planAnswer: (trx: Trx, answer: NewAnswer) => planAnswer(deps, trx, answer),
    findAnswered,
    listThread,
    holdMessages,
    releaseMessages,
    cancelMessages,
    restoreMessages,
    findMessages,
    findEarlierTexts,
    /** Those of enrollments that a person rewrote or holds. */
    findByHand,
    questionMessages,
    withdrawQuestion,
    /** What is planned or held for an hour in that time, by hour. */
    listPlanned,
    giveAddresses,
    findAttachments,
    /** For whoever is about to refer to them. */
    keepAttachments,
    forgetLooseFiles: (ctx: Ctx, findWanted: Parameters<typeof forgetLooseFiles>[2]) =>
      forgetLooseFiles(deps, ctx, findWanted),
    countMessages,
    findBrokenLinks,
    findSent,
    /** What each mailbox that is not paused may send today, and what it has taken on. */
    listCapacity,
    /** From when each mailbox that is not paused may send: its hours, its daily limit, its rest. */
    findAvailability,
    /** To the organisation's own people alone; it is no message and counts nowhere. */
    sendTest: (ctx: Ctx, letter: TestLetter) => sendTest(deps, ctx, letter),
    recordComplaints: (trx: Trx, messageIds: readonly string[]) => recordComplaints(deps, trx, messageIds),
    recordBounce: (trx: Trx, bounce: Bounce) => recordBounce(deps, trx, bounce),
    sendDueMessages: (ctx: Ctx) => sendDueMessages(sending, ctx),
    settleInDoubt: (ctx: Ctx, messageId: string, found: { sent: boolean }) =>
      settleInDoubt(deps, ctx, messageId, found),
    deliveryReadiness: (trx: Trx) => deliveryReadiness(deps, trx),
    changeLimits: (ctx: Ctx, limits: SendingLimits) => changeLimits(deps, ctx, limits),
    listMailboxes,
    getMailbox,
    createMailbox: (ctx: Ctx, input: NewMailbox) => createMailbox(deps, ctx, input),
    editMailbox: (ctx: Ctx, id: string, changes: MailboxChanges) => editMailbox(deps, ctx, id, changes),
    deleteMailbox: (ctx: Ctx, id: string) => deleteMailbox(deps, ctx, id),
    restoreMailbox: (ctx: Ctx, id: string) => restoreMailbox(deps, ctx, id),
    /** Throws where delivery was built without what setting up needs. */
    checkMailbox: (ctx: Ctx, id: string) => checkMailbox({ ...deps, setup: deps.setup! }, ctx, id),
    /** With opened passwords: for the inbox. */
    listReceivingMailboxes: (trx: Trx) => listReceivingMailboxes(deps, trx),
    exportPerson: (trx: Trx, personId: string) => exportPerson(deps, trx, personId),
    erasePerson: (trx: Trx, personId: string) => erasePerson(deps, trx, personId),
    /** Closes idle connections, when the process stops. */
    close: () => pool.close(),
  } satisfies ModuleParts & Record<string, unknown>
}

export type Delivery = ReturnType<typeof createDelivery>
