import { z } from 'zod'
import { type SoughtLetter, seekWith, type Trace } from '#modules/delivery/index.ts'
import type { Fetcher } from '#platform/fetch/index.ts'

type Asking = { fetcher: Pick<Fetcher, 'request'>; url: string; headers: Record<string, string>; timeoutMs: number }

const name = 'lanyard_message'

/** The custom argument of a letter, out of its headers. */
export const nameOfLetter = (header: { name: string; value: string }): [string, string][] =>
  header.name.toLowerCase() === 'message-id' ? [[name, bare(header.value)]] : []

const bare = (messageId: string): string => messageId.replace(/^<|>$/g, '')

/** Asks SendGrid's Email Activity for a letter; whatever became of it there, SendGrid had taken it. */
export async function findActivity(asking: Asking, { headerMessageId, to }: SoughtLetter): Promise<Trace> {
  const { fetcher, headers, timeoutMs } = asking
  const url = new URL(asking.url)
  url.searchParams.set('query', `unique_args['${name}']="${bare(headerMessageId)}"`)
  url.searchParams.set('limit', '10')
  const answer = await seekWith(fetcher, url, { headers, timeoutMs, name: 'SendGrid' })
  if (!answer.ok) return answer.trace
  const read = page.safeParse(answer.body)
  if (!read.success) return { kind: 'trouble', said: 'SendGrid answered something else than it documents.' }
  // Should it ever overlook the filter, a message to somebody else is none of ours.
  const ours = read.data.messages.find((one) => one.to_email.toLowerCase() === to?.toLowerCase())
  if (!ours) return { kind: 'none', said: 'SendGrid’s activity has no such message.' }
  return { kind: 'sent', said: `SendGrid’s activity has it: ${ours.status}.`, providerMessageId: ours.msg_id }
}

const page = z.object({
  messages: z.array(
    z.object({
      msg_id: z.string().min(1),
      to_email: z.string(),
      status: z.enum(['processed', 'delivered', 'not_delivered', 'not delivered']),
    }),
  ),
})
