import type { ColleagueRule, ReplyRules } from '@lanyard/contract/outreach-replies.ts'

export type { ColleagueRule, ReplyRules }
export type TellingIntent = keyof ReplyRules

/** For organisations that decided nothing: nobody at a company is written to as if no colleague had answered. */
export const usualRules: ReplyRules = {
  interested: { act: 'stop' },
  meeting_request: { act: 'stop' },
  not_interested: { act: 'stop' },
  unsubscribe: { act: 'stop' },
  referral: { act: 'hand_over' },
  not_now: { act: 'hold', days: 30 },
  neutral: { act: 'hold', days: 7 },
  left_company: { act: 'go_on' },
}

export const isTelling = (intent: string): intent is TellingIntent => intent in usualRules
