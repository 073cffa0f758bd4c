import type { MessagePreview } from '@lanyard/contract/outreach.ts'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '../../api/request.ts'

export type PreviewInput = {
  subject: string
  text: string
  attachmentIds?: string[] | undefined
  contactId?: string | undefined
  sequenceId?: string | undefined
  step?: number | undefined
  mailboxId?: string | undefined
  sendAt?: string | undefined
  approvalRequired?: boolean | undefined
}

/** What the text would say, read again a moment after the last key. */
export function usePreview(input: PreviewInput) {
  const [settled] = useDebouncedValue(input, 300)
  return useQuery<MessagePreview>({
    queryKey: ['/api/v1/message-previews', settled],
    queryFn: () => api.post<MessagePreview>('/api/v1/message-previews', settled),
    placeholderData: keepPreviousData,
  })
}
