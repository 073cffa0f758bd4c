import { type AccountOf, createApiSender, type EmailSender, verifyWith } from '#modules/delivery/index.ts'
import type { Fetcher } from '#platform/fetch/index.ts'
import { readAnswer } from './read-answer.ts'
import { signRequest } from './sign-request.ts'

export type SesOptions = {
  fetcher: Pick<Fetcher, 'request'>
  deadlineMilliseconds?: number
  /** Without path; the endpoint of the account's region unless told. */
  url?: string
}

type Account = AccountOf<'ses'>

/** Sends finished mail through Amazon SES (v2 SendEmail, raw). SES puts a Message-ID of its own in the place of ours. */
export function createSesSender(options: SesOptions): EmailSender<Account> {
  const { fetcher, deadlineMilliseconds = 60_000 } = options
  return createApiSender({
    fetcher,
    deadlineMilliseconds,
    async open({ accessKeyId, secret, region, configurationSet }: Account) {
      const base = options.url ?? `https://email.${region}.amazonaws.com`
      const read = (answer: Parameters<typeof readAnswer>[0]) => readAnswer(answer, region)
      const sign = (method: 'GET' | 'POST', url: string, body: Buffer) => {
        const key = { accessKeyId, secretAccessKey: secret ?? '', region, service: 'ses' }
        const headers: Record<string, string> = body.length > 0 ? { 'content-type': 'application/json' } : {}
        return signRequest({ method, url, headers, body }, key, Temporal.Now.instant())
      }
      return {
        ok: true,
        access: {
          write: (letter) => {
            const url = `${base}/v2/email/outbound-emails`
            const content = {
              FromEmailAddress: letter.from,
              Destination: { ToAddresses: [letter.to] },
              Content: { Raw: { Data: letter.raw.toString('base64') } },
              ...(configurationSet === null ? {} : { ConfigurationSetName: configurationSet }),
            }
            const body = Buffer.from(JSON.stringify(content))
            return { url, headers: sign('POST', url, body), body }
          },
          read,
          verify: () => {
            const url = `${base}/v2/email/account`
            const headers = sign('GET', url, Buffer.alloc(0))
            return verifyWith({
              ...{ fetcher, timeoutMs: deadlineMilliseconds, read },
              request: { url, headers },
              good: ({ headers }) => (headers['x-amzn-errortype'] ?? '').startsWith('AccessDenied'),
            })
          },
        },
      }
    },
  })
}
