import { type ClassifiedMail, classifyMail } from './classify-mail.ts'
import { readMail } from './read-mail.ts'

export type MailDescription = Pick<
  ClassifiedMail,
  'kind' | 'recipients' | 'confidence' | 'because' | 'text' | 'referral'
> & {
  intent: string | null
  returnOn: string | null
}

/** What `lanyard try mail` shows of a mail as it came over the wire. */
export async function describeMail(raw: Uint8Array | string): Promise<MailDescription> {
  const { kind, recipients, intent, confidence, because, text, returnOn, referral } = classifyMail(await readMail(raw))
  return {
    kind,
    recipients,
    intent: intent ?? null,
    confidence,
    because,
    text,
    returnOn: returnOn ?? null,
    ...(referral ? { referral } : {}),
  }
}
