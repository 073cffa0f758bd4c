import { z } from 'zod'
import { type Answered, type SoughtLetter, seekWith, type Trace } from '#modules/delivery/index.ts'
import type { Fetcher } from '#platform/fetch/index.ts'

export const readScope = 'https://www.googleapis.com/auth/gmail.readonly'

type Asking = { fetcher: Pick<Fetcher, 'request'>; url: string; deadlineMilliseconds: number; token: string }

const none: Trace = { kind: 'none', said: 'Gmail knows no such message in this mailbox.' }

const strange: Trace = { kind: 'trouble', said: 'Gmail answered something else than it documents.' }

/** Asks Gmail for a letter by its Message-ID, and under which labels it lies. */
export async function findInMailbox(asking: Asking, sought: SoughtLetter): Promise<Trace> {
  const list = new URL(`${asking.url}/gmail/v1/users/me/messages`)
  list.searchParams.set('q', `rfc822msgid:${sought.headerMessageId.replace(/^<|>$/g, '')}`)
  list.searchParams.set('includeSpamTrash', 'true')
  list.searchParams.set('maxResults', '5')
  const listed = await ask(asking, list)
  if (!listed.ok) return listed.trace
  const read = page.safeParse(listed.body)
  if (!read.success) return strange
  const traces: Trace[] = []
  for (const { id } of (read.data.messages ?? []).slice(0, 5)) {
    const one = new URL(`${asking.url}/gmail/v1/users/me/messages/${encodeURIComponent(id)}`)
    one.searchParams.set('format', 'metadata')
    one.searchParams.set('metadataHeaders', 'Message-ID')
    const answer = await ask(asking, one)
    traces.push(answer.ok ? judge(answer.body, sought) : answer.trace)
  }
  return traces.find(({ kind }) => kind === 'sent') ?? traces.find(({ kind }) => kind !== 'none') ?? none
}

function judge(body: unknown, { headerMessageId }: SoughtLetter): Trace {
  const read = message.safeParse(body)
  if (!read.success) return strange
  const { id, labelIds, payload } = read.data
  const named = payload.headers.some(
    ({ name, value }) => name.toLowerCase() === 'message-id' && value.trim() === headerMessageId,
  )
  if (!named) return none
  if (labelIds.includes('SENT')) {
    return { kind: 'sent', said: 'Gmail has it among the sent messages.', providerMessageId: id }
  }
  return labelIds.includes('DRAFT') ? { kind: 'draft', said: 'Gmail still has it as a draft.' } : none
}

const page = z.object({ messages: z.array(z.object({ id: z.string().min(1) })).optional() })
const message = z.object({
  id: z.string().min(1),
  labelIds: z.array(z.string()).default([]),
  payload: z.object({ headers: z.array(z.object({ name: z.string(), value: z.string() })).default([]) }),
})

const ask = ({ fetcher, deadlineMilliseconds, token }: Asking, url: URL): Promise<Answered> =>
  seekWith(fetcher, url, {
    headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
    timeoutMs: deadlineMilliseconds,
    name: 'Gmail',
  })
