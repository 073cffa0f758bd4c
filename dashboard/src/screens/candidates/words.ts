import type { Candidate } from '@lanyard/contract/discovery.ts'

export const statusWords: Record<Candidate['status'], { label: string; color: string }> = {
  found: { label: 'To review', color: 'yellow' },
  promoted: { label: 'An event', color: 'green' },
  merged: { label: 'Same event', color: 'blue' },
  rejected: { label: 'Rejected', color: 'gray' },
}

/** Why one was left alone when many were decided at once. */
export const refusals: Record<string, string> = {
  is_event: 'It is an event, or a source of one. Send it back to review first.',
  not_found: 'It is not there any more.',
}

/** The reason kept for those that were rejected together, without a reason of their own. */
export const rejectedTogether = 'not an event for us'
