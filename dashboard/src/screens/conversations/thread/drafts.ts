import { useSyncExternalStore } from 'react'

/** What was begun to be written, by conversation, while the dashboard is open. */
const drafts = new Map<string, string>()
const listeners = new Set<() => void>()

export function setDraft(conversationId: string, text: string): void {
  if (text) drafts.set(conversationId, text)
  else drafts.delete(conversationId)
  for (const tell of listeners) tell()
}

export const useDraft = (conversationId: string): string =>
  useSyncExternalStore(
    (tell) => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    () => drafts.get(conversationId) ?? '',
  )
