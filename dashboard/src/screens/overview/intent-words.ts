import type { Intent } from '@lanyard/contract/inbox.ts'

const words: Record<Intent, { label: string; color: string }> = {
  interested: { label: 'Interested', color: 'green' },
  meeting_request: { label: 'Wants to meet', color: 'green' },
  referral: { label: 'Names somebody', color: 'teal' },
  neutral: { label: 'Unclear', color: 'gray' },
  not_now: { label: 'Not now', color: 'yellow' },
  not_interested: { label: 'Not interested', color: 'red' },
  unsubscribe: { label: 'Wants no mail', color: 'red' },
  out_of_office: { label: 'Away', color: 'gray' },
  left_company: { label: 'Has left', color: 'gray' },
  auto_reply: { label: 'Automatic', color: 'gray' },
}

/** What a reply means, in a word or two. */
export const intentWords = (intent: Intent | null) => (intent ? words[intent] : { label: 'Being read', color: 'gray' })
