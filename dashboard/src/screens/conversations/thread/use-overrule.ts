import type { Intent, Mail } from '@lanyard/contract/inbox.ts'
import { api } from '../../../api/request.ts'
import { useAct } from '../../../parts/use-act.tsx'
import { intentWords } from '../../overview/intent-words.ts'

/** Says what a mail means; can be undone where it meant something before. */
export function useOverrule(mail: Mail) {
  const { act } = useAct()
  const say = (intent: Intent, returnOn: string | null) =>
    api.put(`/api/v1/mails/${mail.id}/intent`, { intent, returnOn: intent === 'out_of_office' ? returnOn : null })
  return (intent: Intent) => {
    const before = mail.intent
    return act({
      run: () => say(intent, null),
      done: `It means: ${intentWords(intent).label}. What followed was changed to fit.`,
      ...(before ? { undo: () => say(before, mail.returnOn) } : {}),
      refresh: ['/api/v1/conversations', '/api/v1/enrollments', '/api/v1/stops', '/api/v1/overview'],
    })
  }
}
