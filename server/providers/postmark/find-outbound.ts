import { z } from 'zod'
import { type SoughtLetter, seekWith, type Trace } from '#modules/delivery/index.ts'
import type { Fetcher } from '#platform/fetch/index.ts'

type Asking = { fetcher: Pick<Fetcher, 'request'>; url: string; headers: Record<string, string>; timeoutMs: number }

/** So many messages to the same address since that day are looked into. */
const most = 20

/** Asks Postmark for what it took for the letter's recipient since the day before, and looks into each for our Message-ID. */
export async function findOutbound(asking: Asking, { headerMessageId, to, since }: SoughtLetter): Promise<Trace> {
  const { fetcher, headers, timeoutMs } = asking
  const ask = (url: URL) => seekWith(fetcher, url, { headers, timeoutMs, name: 'Postmark' })
  if (to === null) return { kind: 'none', said: 'Postmark is asked by recipient, who was erased.' }
  const search = new URL(`${asking.url}/messages/outbound`)
  search.searchParams.set('count', String(most))
  search.searchParams.set('offset', '0')
  search.searchParams.set('recipient', to)
  search.searchParams.set('fromdate', since.toZonedDateTimeISO('UTC').toPlainDate().subtract({ days: 1 }).toString())
  const listed = await ask(search)
  if (!listed.ok) return listed.trace
  const read = page.safeParse(listed.body)
  if (!read.success) return { kind: 'trouble', said: 'Postmark answered something else than it documents.' }
  for (const { MessageID: id } of read.data.Messages) {
    const one = await ask(new URL(`${asking.url}/messages/outbound/${encodeURIComponent(id)}/details`))
    if (!one.ok) return one.trace
    const raw = details.safeParse(one.body).data?.Body ?? ''
    if (namesIn(raw).includes(headerMessageId)) {
      return { kind: 'sent', said: 'Postmark has it among the messages it took.', providerMessageId: id }
    }
  }
  return { kind: 'none', said: 'Postmark has no such message to this recipient.' }
}

/** The Message-ID of a raw mail: in its head, where no text of the letter can name another. */
const namesIn = (raw: string): string[] =>
  [...raw.split(/\r?\n\r?\n/, 1)[0]!.matchAll(/^message-id:\s*(<[^>]+>)/gim)].map((match) => match[1]!)

const page = z.object({ Messages: z.array(z.object({ MessageID: z.string().min(1) })) })
const details = z.object({ Body: z.string().nullish() })
