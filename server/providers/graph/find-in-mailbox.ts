import { z } from 'zod'
import { type Answered, type SoughtLetter, seekWith, type Trace } from '#modules/delivery/index.ts'
import type { Fetcher } from '#platform/fetch/index.ts'

/** `url`: with the version and whose mailbox it is. */
type Asking = { fetcher: Pick<Fetcher, 'request'>; url: string; deadlineMilliseconds: number; token: string }

const none: Trace = { kind: 'none', said: 'Microsoft 365 knows no such message in this mailbox.' }

/** Asks Graph for a letter by its Message-ID. What is no draft any more has left; a draft counts as one in the Drafts folder alone. */
export async function findInMailbox(asking: Asking, { headerMessageId }: SoughtLetter): Promise<Trace> {
  const list = new URL(`${asking.url}/messages`)
  list.searchParams.set('$filter', `internetMessageId eq '${headerMessageId.replaceAll("'", "''")}'`)
  list.searchParams.set('$select', 'id,isDraft,parentFolderId,internetMessageId')
  list.searchParams.set('$top', '5')
  const listed = await ask(asking, list)
  if (!listed.ok) return listed.trace
  const read = page.safeParse(listed.body)
  if (!read.success) return { kind: 'trouble', said: 'Microsoft 365 answered something else than it documents.' }
  const ours = read.data.value.filter((one) => one.internetMessageId === headerMessageId)
  const sent = ours.find((one) => !one.isDraft)
  if (sent)
    return { kind: 'sent', said: 'Microsoft 365 has it as a message that was sent.', providerMessageId: sent.id }
  const [draft] = ours
  return draft ? judgeDraft(asking, draft.parentFolderId) : none
}

/** In the Outbox it is a draft as well, and may leave any moment. */
async function judgeDraft(asking: Asking, folderId: string): Promise<Trace> {
  const url = new URL(`${asking.url}/mailFolders/drafts`)
  url.searchParams.set('$select', 'id')
  const answer = await ask(asking, url)
  if (!answer.ok) return answer.trace
  const drafts = folder.safeParse(answer.body).data?.id
  return drafts === folderId
    ? { kind: 'draft', said: 'Microsoft 365 still has it among the drafts.' }
    : { kind: 'none', said: 'Microsoft 365 has it as a message on its way out.' }
}

const page = z.object({
  value: z.array(
    z.object({
      id: z.string().min(1),
      isDraft: z.boolean(),
      parentFolderId: z.string(),
      internetMessageId: z.string().nullish(),
    }),
  ),
})
const folder = z.object({ id: z.string().min(1) })

const ask = ({ fetcher, deadlineMilliseconds, token }: Asking, url: URL): Promise<Answered> =>
  seekWith(fetcher, url, {
    headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
    timeoutMs: deadlineMilliseconds,
    name: 'Microsoft 365',
  })
