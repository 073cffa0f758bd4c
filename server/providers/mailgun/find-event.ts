import { z } from 'zod'
import { type SoughtLetter, seekWith, type Trace } from '#modules/delivery/index.ts'
import type { Fetcher } from '#platform/fetch/index.ts'

type Asking = { fetcher: Pick<Fetcher, 'request'>; url: string; headers: Record<string, string>; timeoutMs: number }

/** What it did with a message it had taken; `rejected` is one that it had not. */
const taken = ['accepted', 'delivered', 'failed', 'opened', 'clicked', 'complained', 'unsubscribed', 'stored']

/** Asks Mailgun for what happened to a letter, by its Message-ID. */
export async function findEvent(asking: Asking, { headerMessageId }: SoughtLetter): Promise<Trace> {
  const { fetcher, headers, timeoutMs } = asking
  const url = new URL(asking.url)
  const bare = headerMessageId.replace(/^<|>$/g, '')
  url.searchParams.set('message-id', bare)
  url.searchParams.set('limit', '25')
  const answer = await seekWith(fetcher, url, { headers, timeoutMs, name: 'Mailgun' })
  if (!answer.ok) return answer.trace
  const read = page.safeParse(answer.body)
  if (!read.success) return { kind: 'trouble', said: 'Mailgun answered something else than it documents.' }
  const ours = read.data.items.find(
    ({ event, message }) => taken.includes(event) && message?.headers?.['message-id'] === bare,
  )
  if (!ours) return { kind: 'none', said: 'Mailgun’s log has no such message.' }
  return { kind: 'sent', said: `Mailgun’s log has it: ${ours.event}.`, providerMessageId: headerMessageId }
}

const page = z.object({
  items: z.array(
    z.object({
      event: z.string(),
      message: z.object({ headers: z.object({ 'message-id': z.string().optional() }).optional() }).optional(),
    }),
  ),
})
