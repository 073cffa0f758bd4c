import { pattern, patternInAnyCase } from '../pattern.ts'
/** How far the SMTP dialogue came before it failed. */
export type SmtpStage = 'connect' | 'sender' | 'recipient' | 'data' | 'unknown'

const SAID: [SmtpStage, RegExp][] = [
  [
    'connect',
    patternInAnyCase`
    refused to talk to me|after initial connection|after (?:EHLO|HELO)|in reply to (?:EHLO|HELO
    |end of connection|initial)|greeting failed|connected to \S+ but (?:greeting|my name was) 
  `,
  ],
  [
    'data',
    pattern`
    in reply to (?:end of )?DATA|after (?:end of )?data|did not like our (?:final )?DATA
    |failed after I sent the message|\(DATA\)|SMTP command[\s:-]*DATA|[Dd]uring (?:the )?DATA|end of message
  `,
  ],
  [
    'recipient',
    patternInAnyCase`
    in reply to RCPT|after RCPT|did not like our RCPT|does not like recipient|following RCPT
    |rejected recipient|RCPT[_ ]TO\b(?!:<[^>]*>\s*$)|SMTP:RCPT|after sending RCPT|RCPT TO generated
  `,
  ],
  [
    'sender',
    patternInAnyCase`
    in reply to MAIL|after MAIL FROM|did not like our MAIL|does not like (?:the )?(?:sender|return-path)
    |connected to \S+ but sender was rejected|following MAIL
  `,
  ],
]

/** Reads the stage from what an MTA says about it, or from the command before the refusal in a transcript. */
export function findStage(text: string): SmtpStage {
  const transcript =
    /^[^\w\n]*>>>[ \t]*(DATA|RCPT|MAIL|EHLO|HELO)[^\n]*\n(?:[^\w\n]*<<<\s*[23]\d\d[^\n]*\n)*[^\w\n]*<<<[ \t]*[45]\d\d/im.exec(
      text,
    )
  if (transcript) {
    const stages: Record<string, SmtpStage> = {
      DATA: 'data',
      RCPT: 'recipient',
      MAIL: 'sender',
      EHLO: 'connect',
      HELO: 'connect',
    }
    return stages[transcript[1]!.toUpperCase()]!
  }
  const flat = text.replace(/\s+/g, ' ')
  return SAID.find(([, phrase]) => phrase.test(flat))?.[0] ?? 'unknown'
}
