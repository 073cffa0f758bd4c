import { z } from 'zod'
import { type ApiAnswer, judgeAnswer, type Outcome, parseJson, type Verdict } from '#modules/delivery/index.ts'

/** What SES answered to SendEmail. Its id names the Message-ID that recipients see, and so their answers. */
export function readAnswer(answer: ApiAnswer, region: string): Outcome {
  const read = body.safeParse(parseJson(answer.text))
  const { MessageId: id, message, Message, __type } = read.success ? read.data : {}
  if (answer.status === 200 && id) {
    const providerMessageId = `<${id}@${region === 'us-east-1' ? 'email' : region}.amazonses.com>`
    return { kind: 'sent', code: 200, answer: `id ${id}`, providerMessageId }
  }
  if (answer.status < 300) {
    return { kind: 'in_doubt', code: answer.status, answer: 'SES answered something else than it documents.' }
  }
  // "SomeException:http://..." in the header, "namespace#SomeException" in the body.
  const named = answer.headers['x-amzn-errortype'] ?? __type ?? ''
  const type = named.split(':')[0]!.split('#').at(-1)!
  const said = message ?? Message
  return judgeAnswer(answer, type && said ? `${type}: ${said}` : (said ?? type), meaningOf(type, said ?? ''))
}

const body = z.object({
  MessageId: z.string().min(1).optional(),
  message: z.string().optional(),
  Message: z.string().optional(),
  __type: z.string().optional(),
})

const meanings: Record<string, Verdict> = {
  TooManyRequestsException: 'try_later',
  ThrottlingException: 'try_later',
  Throttling: 'try_later',
  LimitExceededException: 'try_later',
  AccountSuspendedException: 'misconfigured',
  SendingPausedException: 'misconfigured',
  MailFromDomainNotVerifiedException: 'misconfigured',
  NotFoundException: 'misconfigured',
}

function meaningOf(type: string, said: string): Verdict | undefined {
  // Of the sender, whichever letter it is; in SES's sandbox it is said of recipients, too, and is no less a matter of the account.
  if (type === 'MessageRejected' && /not verified/i.test(said)) return 'misconfigured'
  return meanings[type]
}
