import type { EventAddress } from '@lanyard/contract/sponsors.ts'
import { useState } from 'react'
import { api } from '../../../api/request.ts'
import { refresh } from '../../../api/use-api.ts'

export type Details = {
  name?: string
  startsOn?: string
  endsOn?: string
  city?: string | null
  country?: string | null
}

/** How far an address has come: its page, the event made of it, its sponsors. */
export type Progress =
  | { step: 'idle' }
  | { step: 'page'; url: string }
  | { step: 'lacks_date'; url: string; answer: EventAddress }
  | { step: 'sponsors'; url: string; answer: EventAddress & { eventId: string } }
  | { step: 'done'; url: string; answer: EventAddress & { eventId: string } }
  | { step: 'failed'; url: string; error: unknown; answer?: EventAddress & { eventId: string } }

const changed = ['/api/v1/events', '/api/v1/sponsorships', '/api/v1/sponsor-counts', '/api/v1/candidates']

/** Makes an event of an address, then reads who sponsors it, at once. */
export function useAddAddress() {
  const [progress, setProgress] = useState<Progress>({ step: 'idle' })

  async function add(url: string, details: Details = {}): Promise<void> {
    setProgress({ step: 'page', url })
    let made: (EventAddress & { eventId: string }) | undefined
    try {
      const answer = await api.post<EventAddress>('/api/v1/event-addresses', { url, ...details, now: false })
      if (!answer.eventId) return setProgress({ step: 'lacks_date', url, answer })
      made = { ...answer, eventId: answer.eventId }
      setProgress({ step: 'sponsors', url, answer: made })
      await api.post(`/api/v1/events/${made.eventId}/site-reads`, { now: true })
      await refresh(...changed)
      setProgress({ step: 'done', url, answer: made })
    } catch (error) {
      setProgress({ step: 'failed', url, error, ...(made ? { answer: made } : {}) })
    }
  }
  return { progress, add, startOver: () => setProgress({ step: 'idle' }) }
}
