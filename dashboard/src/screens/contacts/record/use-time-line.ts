import type { Stop } from '@lanyard/contract/compliance.ts'
import type { ContactAnswer } from '@lanyard/contract/contacts.ts'
import type { MessageRow } from '@lanyard/contract/delivery.ts'
import type { Conversation, ThreadMail } from '@lanyard/contract/inbox.ts'
import type { Enrollment } from '@lanyard/contract/outreach.ts'
import { useQueries } from '@tanstack/react-query'
import { api } from '../../../api/request.ts'
import { type ListPage, useApi } from '../../../api/use-api.ts'
import { type Happening, type Meeting, tellTimeLine } from './time-line.ts'

const most = 100

type TimeLine = { happenings: Happening[] | undefined; error: unknown; retry: () => void }

/** What every part of Lanyard knows of a contact, told as one story. */
export function useTimeLine(contact: ContactAnswer): TimeLine {
  const contactId = contact.id
  const messages = useApi<ListPage<MessageRow>>('/api/v1/messages', { contactId, limit: most })
  const meetings = useApi<ListPage<Meeting>>('/api/v1/meetings', { contactId, limit: most })
  const enrollments = useApi<ListPage<Enrollment>>('/api/v1/enrollments', { contactId, limit: 50 })
  const stops = useApi<ListPage<Stop>>('/api/v1/stops', { kind: 'contact', value: contactId, limit: 50 })
  const conversations = useApi<ListPage<Conversation>>('/api/v1/conversations', { contactId, limit: 20 })
  const mails = useMails(conversations.data?.items ?? [])
  const reads = [messages, meetings, enrollments, stops, conversations]
  const missing = reads.find((one) => one.data === undefined)
  return {
    happenings:
      missing || mails === undefined
        ? undefined
        : tellTimeLine({
            contact,
            mails: mails.filter((one) => one.contactId === contactId),
            messages: messages.data!.items,
            meetings: meetings.data!.items,
            enrollments: enrollments.data!.items,
            stops: stops.data!.items,
          }),
    error: missing?.error,
    retry: () => {
      for (const one of reads) if (one.error) one.refetch()
    },
  }
}

/** The mails of conversations, each with where it stands; undefined until they are read. */
function useMails(conversations: readonly Conversation[]) {
  const answers = useQueries({
    queries: conversations.map(({ id }) => ({
      queryKey: [`/api/v1/conversations/${id}`, {}],
      queryFn: () => api.get<{ mails: ThreadMail[] }>(`/api/v1/conversations/${id}`),
    })),
  })
  if (answers.some((one) => one.isPending)) return undefined
  return answers.flatMap((one, at) =>
    (one.data?.mails ?? []).map((mail) => ({ ...mail, conversationId: conversations[at]!.id })),
  )
}
