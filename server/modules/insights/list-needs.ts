import type { Need } from '@lanyard/contract/insights.ts'
import type { Trx } from '#platform/context.ts'
import { countFailures } from '#platform/jobs/failures.ts'
import type { InsightsDeps } from './deps.ts'

/** Replies that want an answer; the other kinds are settled by themselves. */
const wantAnAnswer = ['meeting_request', 'interested', 'referral', 'neutral'] as const

/** Up to this a role is a guess worth looking at; the dashboard's review begins there too. */
const unsure = 0.75

/** Counting messages stops here: nobody works through more in a day. */
const most = 1000

export type Today = { now: Temporal.Instant; from: Temporal.Instant; to: Temporal.Instant }

/** What waits for a person, each with the list of the same things. `operates`: whether failures are any business of who asks. */
export async function listNeeds(deps: InsightsDeps, trx: Trx, today: Today, operates: boolean): Promise<Need[]> {
  const needs = [
    ...(await repliesToAnswer(deps, trx)),
    await meetingsToday(deps, trx, today),
    ...(await messagesThatWait(deps, trx)),
    ...(operates ? [one('failure', await countFailures(trx), '/api/v1/failures')] : []),
    ...(await mailboxesInTrouble(deps, trx, today.now)),
    one('event_doubt', await deps.discovery.countDoubtful(trx), '/api/v1/events', {
      doubtful: 'true',
      when: 'upcoming',
    }),
    one('sponsors_gone', await deps.sponsors.countAlarms(trx), '/api/v1/sponsor-alarms'),
    one('basis_ending', await deps.compliance.countEndingBases(trx), '/api/v1/contact-bases', { ending: 'true' }),
    one('candidate', await deps.discovery.countUndecided(trx), '/api/v1/candidates', { status: 'found' }),
    one('role', await deps.contacts.countUnsureRoles(trx, unsure), '/api/v1/contacts', {
      maxConfidence: String(unsure),
      roleByHand: 'false',
    }),
  ]
  return needs.filter((need) => need.count > 0)
}

async function repliesToAnswer(deps: InsightsDeps, trx: Trx): Promise<Need[]> {
  const counts = new Map((await deps.inbox.countWaitingIntents(trx)).map((row) => [row.intent, row.count]))
  return wantAnAnswer.map((intent) => ({
    ...one('reply', counts.get(intent) ?? 0, '/api/v1/conversations', { waiting: 'true', intent }),
    detail: intent,
  }))
}

async function meetingsToday(deps: InsightsDeps, trx: Trx, { from, to }: Today): Promise<Need> {
  const query = { status: 'booked', from: from.toString(), to: to.toString() }
  return one('meeting', await deps.meetings.countBooked(trx, from, to), '/api/v1/meetings', query)
}

async function messagesThatWait(deps: InsightsDeps, trx: Trx): Promise<Need[]> {
  const { states, held } = await deps.delivery.countMessages(trx, {}, most)
  return [
    { ...one('in_doubt', states.in_doubt, '/api/v1/messages', { state: 'in_doubt' }), more: states.in_doubt >= most },
    ...held.map(({ reason, count }) => ({
      ...one(reason === 'needs_approval' ? 'approval' : 'held', count, '/api/v1/messages', {
        state: 'held',
        heldFor: reason,
      }),
      detail: reason,
      more: states.held >= most,
    })),
  ]
}

/** Those that rest after trouble with their server, and those that were paused because of how their mail was received. */
async function mailboxesInTrouble(deps: InsightsDeps, trx: Trx, now: Temporal.Instant): Promise<Need[]> {
  const mailboxes = await deps.delivery.listMailboxes(trx)
  const resting = mailboxes.filter((one) => one.restsUntil && one.restsUntil.getTime() > now.epochMilliseconds)
  const paused = mailboxes.filter((one) => one.pausedBecause)
  return [
    one('mailbox', resting.length, '/api/v1/mailboxes'),
    one('mailbox_paused', paused.length, '/api/v1/mailboxes'),
  ]
}

const one = (kind: Need['kind'], count: number, path: string, query: Record<string, string> = {}): Need => ({
  kind,
  detail: null,
  count,
  more: false,
  list: Object.keys(query).length > 0 ? `${path}?${new URLSearchParams(query)}` : path,
})
