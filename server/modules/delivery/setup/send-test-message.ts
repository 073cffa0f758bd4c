import type { TestMessageAnswer } from '@lanyard/contract/mailboxes.ts'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { Ctx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { serverOf } from '../account.ts'
import { signDkim } from '../compose/sign-dkim.ts'
import type { OpeningDeps } from '../open-account.ts'
import { openMailboxes } from '../send/open-mailboxes.ts'
import type { OpenMailbox } from '../send/send-from-mailbox.ts'
import type { SenderAccount } from '../sender.ts'
import { explainAccount } from './explain-account.ts'
import { explainProblem } from './explain-problem.ts'
import type { MailProblem } from './mail-problem.ts'
import { findProviderByHost } from './mail-providers.ts'
import type { MailboxSetup } from './setup-deps.ts'

/**
 * One plain mail to the mailbox's own address or the member's who asks, and to nobody else: it passes no gate and counts on no cap.
 * Throws `not_allowed` for any other recipient.
 */
export async function sendTestMessage(
  deps: OpeningDeps & { setup: MailboxSetup },
  ctx: Ctx,
  id: string,
  wanted: string | undefined,
): Promise<TestMessageAnswer> {
  const [mailbox] = await ctx.transaction((ctx) => openMailboxes(deps, ctx, [id]))
  if (!mailbox) throw new AppError('not_found', { detail: 'There is no such mailbox.' })
  const to = wanted ?? mailbox.fromAddress
  await checkRecipient(deps, ctx, mailbox, to)
  const opened = await deps.setup.sender.connect(mailbox.account)
  if (!opened.ok) {
    const { what, todo } = explain(opened.problem ?? 'unknown', mailbox.account)
    return { sent: false, to, detail: what, todo }
  }
  try {
    const letter = { from: mailbox.fromAddress, to, raw: await compose(ctx, mailbox, to) }
    const outcome = await opened.connection.send(letter, async () => true)
    const answer = 'answer' in outcome ? outcome.answer : ''
    return outcome.kind === 'sent'
      ? { sent: true, to, detail: answer, todo: null }
      : { sent: false, to, detail: answer || 'The server did not take it.', todo: refusedTodo }
  } finally {
    opened.connection.close()
  }
}

function explain(problem: MailProblem, account: SenderAccount): { what: string; todo: string } {
  if (account.kind !== 'smtp') return explainAccount(problem, account)
  return explainProblem(problem, { part: 'smtp', server: account, provider: findProviderByHost(account.host) })
}

const refusedTodo =
  'Many servers let an account send from its own address only: is the sender address the one you sign in with?'

async function checkRecipient(
  deps: { setup: MailboxSetup },
  ctx: Ctx,
  mailbox: OpenMailbox,
  to: string,
): Promise<void> {
  const allowed = [mailbox.fromAddress, await deps.setup.findOwnAddress(ctx)].map((one) => one?.toLowerCase())
  if (allowed.includes(to.toLowerCase())) return
  throw new AppError('not_allowed', {
    detail: 'A test goes to the mailbox itself or to your own address, and to nobody else.',
    hint: `Leave out the recipient, and it goes to ${mailbox.fromAddress}.`,
  })
}

const hostOf = (account: SenderAccount) => (account.kind === 'smtp' ? account : serverOf(account)).host

async function compose(ctx: Ctx, mailbox: OpenMailbox, to: string): Promise<Buffer> {
  const now = ctx.clock.now().epochMilliseconds
  const mail = new MailComposer({
    from: { name: mailbox.fromName, address: mailbox.fromAddress },
    to,
    subject: 'A test from Lanyard',
    messageId: `<test-${ctx.ids.next()}@${mailbox.fromAddress.split('@').at(-1)}>`,
    date: new Date(now),
    text: [
      `This mail came from ${mailbox.fromAddress} by way of ${hostOf(mailbox.account)}: Lanyard can send from this mailbox.`,
      'Look at its headers, too: "Authentication-Results" should say spf=pass, dkim=pass and dmarc=pass.',
      '',
    ].join('\r\n\r\n'),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const raw = Buffer.from((await mail.compile().build()).toString('latin1').replace(/\r?\n/g, '\r\n'), 'latin1')
  return mailbox.dkim ? signDkim(raw, mailbox.dkim, Math.floor(now / 1000)) : raw
}
