import type { FactOf } from '@lanyard/contract/facts/index.ts'
import type { Stop } from '#modules/compliance/index.ts'
import type { Ctx, Trx } from '#platform/context.ts'
import type { DeliveryDeps } from './deps.ts'
import { holdMessages, releaseMessages } from './hold-messages.ts'
import type { MessageFilter } from './message.ts'

/** Nothing is sent on a claim that lapsed. */
export async function holdWhatLapsed(ctx: Ctx, facts: readonly FactOf<'sponsorship.lapsed'>[]): Promise<void> {
  const evidenceIds = facts.map((fact) => fact.sponsorshipId)
  await ctx.commit((ctx) => holdMessages(ctx, { evidenceIds, reason: 'evidence_lapsed' }))
}

/** Shows in the outbox at once what the claim would find out anyway. */
export async function holdWhatIsStopped(
  deps: Pick<DeliveryDeps, 'compliance'>,
  ctx: Ctx,
  facts: readonly FactOf<'stop.written'>[],
): Promise<void> {
  await ctx.commit(async (ctx) => {
    for (const { stopId } of facts) await holdFor(deps, ctx, stopId)
  })
}

/** What was held for a stop that no longer stands is planned again; the claim asks every gate anew. */
export async function releaseWhatMayGo(
  deps: Pick<DeliveryDeps, 'compliance'>,
  ctx: Ctx,
  facts: readonly FactOf<'stop.lifted'>[],
): Promise<void> {
  await ctx.commit(async (ctx) => {
    for (const { stopId } of facts) {
      const stop = await deps.compliance.findStop(ctx, stopId)
      if (stop) await releaseMessages(ctx, { ...filterFor(stop), heldFor: [heldFor(stop)] })
    }
  })
}

async function holdFor(deps: Pick<DeliveryDeps, 'compliance'>, trx: Trx, stopId: string): Promise<void> {
  const stop = await deps.compliance.findStop(trx, stopId)
  if (!stop || stop.liftedAt || (stop.until && stop.until.getTime() <= trx.clock.now().epochMilliseconds)) return
  await holdMessages(trx, { ...filterFor(stop), notDespite: stop.reason, reason: heldFor(stop) })
}

const heldFor = (stop: Stop): string => `stopped: ${stop.reason}`

function filterFor({ subject: { kind, value } }: Stop): MessageFilter {
  const filters: Record<typeof kind, MessageFilter> = {
    address: { addresses: [value] },
    domain: { domains: [value] },
    company: { companyIds: [value] },
    contact: { contactIds: [value] },
    sequence: { sequenceIds: [value] },
    mailbox: { mailboxIds: [value] },
    everything: { everything: true },
  }
  return filters[kind]
}
