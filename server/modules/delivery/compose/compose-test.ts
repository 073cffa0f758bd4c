import MailComposer from 'nodemailer/lib/mail-composer'
import type { LetterFile } from '../attachments/attachment.ts'
import { attach, composePage, type Sender, withLineEnds } from './compose-message.ts'
import { escapeHtml } from './html.ts'
import { signDkim } from './sign-dkim.ts'

const notice = 'This is a test that you sent to yourself. Recipients do not see this line, and nothing here is tracked.'

/** A text as its recipient would read it, with a line on top that says that it is a test. */
export async function composeTest(
  letter: { toAddress: string; subject: string; text: string; dataNote: string | null },
  sender: Sender,
  around: { postalAddress: string | null | undefined; now: Temporal.Instant },
  files: readonly LetterFile[] = [],
): Promise<Buffer> {
  const page = composePage({ ...letter, html: null }, around.postalAddress)
  const mail = new MailComposer({
    from: { name: sender.fromName, address: sender.fromAddress },
    to: letter.toAddress,
    subject: `[Test] ${letter.subject}`,
    date: new Date(around.now.epochMilliseconds),
    text: `${notice}\n\n${letter.text}\n`,
    html: `<p style="background:#fff3bf;padding:8px">${escapeHtml(notice)}</p>${page}`,
    // So that no machine answers, and our own inbox does not take it for an answer.
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Lanyard-Test': 'yes' },
    attachments: attach(files),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const raw = withLineEnds(await mail.compile().build())
  return sender.dkim ? signDkim(raw, sender.dkim, Math.floor(around.now.epochMilliseconds / 1000)) : raw
}
