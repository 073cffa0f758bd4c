import type { Ctx, Trx } from '#platform/context.ts'
import type { ModuleParts } from '#platform/module.ts'
import { erasePerson, exportPerson } from './erase-mails.ts'
import { type HookDeps, inboundHookPath } from './hook-routes.ts'
import { inboxListeners, inboxSchedules } from './jobs.ts'
import { overruleIntent } from './overrule-intent.ts'
import type { IncomingMail } from './read-arrival.ts'
import { type Received, receiveMail } from './receive-mail.ts'
import { inboxRoutes } from './routes/index.ts'
import { countWaitingIntents } from './store/count-waiting-intents.ts'
import { listConversations } from './store/list-conversations.ts'
import { listPolls } from './store/polls.ts'
import { searchConversations } from './store/search-conversations.ts'

export { inboxSettings } from './config.ts'
export type { Conversation } from './conversation.ts'
export type { HookDeps as InboxDeps } from './hook-routes.ts'
export type { InboundPost, ReadInboundPost } from './inbound-post.ts'
export type { Intent } from './mail.ts'
export { type MailServerAccount, MailServerError, mostBytes, type OpenedInbox, type OpenInbox } from './mail-server.ts'
export type { IncomingMail } from './read-arrival.ts'
export type { Received } from './receive-mail.ts'
export { classifyMail, classifyReply, describeMail, type MailDescription, readMail } from './understand/index.ts'

export type Inbox = ModuleParts & {
  /** Takes in a mail as it came over the wire, once however often; resolves when it is kept for good. */
  receiveMail(ctx: Ctx, mail: IncomingMail): Promise<Received>
  /** A person says what an answer means. */
  overruleIntent(
    ctx: Ctx,
    mailId: string,
    said: Parameters<typeof overruleIntent>[3],
  ): ReturnType<typeof overruleIntent>
  listConversations: typeof listConversations
  searchConversations: typeof searchConversations
  countWaitingIntents: typeof countWaitingIntents
  /** How the reading of each mailbox goes. */
  listPolls: typeof listPolls
  /** The path that the mail provider is to post to for an organisation. */
  inboundHookPath(organisationId: string): string
}

/** The inbox: what came in by IMAP and webhook, what of ours it answers, what it means and what follows from that. */
export function createInbox(deps: HookDeps): Inbox {
  return {
    name: 'inbox',
    routes: inboxRoutes(deps),
    listeners: inboxListeners(deps),
    schedules: inboxSchedules(deps),
    receiveMail: (ctx, mail) => receiveMail(deps, ctx, mail),
    overruleIntent: (ctx, mailId, said) => overruleIntent(deps, ctx, mailId, said),
    listConversations,
    searchConversations,
    countWaitingIntents,
    listPolls,
    inboundHookPath: (organisationId) => inboundHookPath(deps.secrets, organisationId),
    exportPerson: (trx: Trx, personId) => exportPerson(deps, trx, personId),
    erasePerson: (trx: Trx, personId) => erasePerson(deps, trx, personId),
  }
}
