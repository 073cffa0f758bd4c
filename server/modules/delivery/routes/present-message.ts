import type { Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import type { DeliveryDeps } from '../deps.ts'
import { findBrokenLinks } from '../links/check-links.ts'
import { lintMessage } from '../lint/lint-message.ts'
import { type NamedMessage, nameMessages } from '../name-messages.ts'
import { findAttachments } from '../store/attachments.ts'
import { listAttempts } from '../store/attempts.ts'
import { type Doubt, findDoubt } from '../store/doubts.ts'
import { listHits } from '../store/hits.ts'
import { findListed, listMessages, type MessagePage } from '../store/list-messages.ts'

type Deps = Pick<DeliveryDeps, 'findNames'>

/** A page of messages with names, as the API and the file show it. */
export async function presentPage(deps: Deps, trx: Trx, query: MessagePage) {
  const { items, next } = await listMessages(trx, query)
  return { items: (await nameMessages(deps, trx, items)).map(presentMessage), next }
}

/** One message with its attempts, opens and clicks. Throws `not_found`. */
export async function presentWhole(deps: Deps, trx: Trx, id: string) {
  const attempts = await listAttempts(trx, id)
  const hits = await listHits(trx, id)
  const doubt = await findDoubt(trx, id)
  const message = await presentOne(deps, trx, id)
  const attachments = await findAttachments(trx, message.attachmentIds)
  const deadLinks = await findBrokenLinks(trx, message)
  return {
    ...message,
    attachments: attachments.map(({ key: _, ...one }) => one),
    lint: hasLeft(message.state)
      ? []
      : lintMessage({ ...message, files: attachments, deadLinks, isFirst: !message.inReplyTo }),
    attempts: attempts.map((one) => ({
      ...one,
      startedAt: one.startedAt.toISOString(),
      endedAt: one.endedAt?.toISOString() ?? null,
    })),
    doubt: doubt ? presentDoubt(doubt) : null,
    hits: hits.map((one) => ({ ...one, at: one.at.toISOString() })),
  }
}

const hasLeft = (state: string): boolean => state !== 'planned' && state !== 'held'

const presentDoubt = (doubt: Doubt) => ({
  ...doubt,
  beganAt: doubt.beganAt.toISOString(),
  lookedAt: doubt.lookedAt?.toISOString() ?? null,
  nextLookAt: doubt.nextLookAt?.toISOString() ?? null,
  settledAt: doubt.settledAt?.toISOString() ?? null,
})

/** Throws `not_found`. */
export async function presentOne(deps: Deps, trx: Trx, id: string) {
  const found = await findListed(trx, id)
  if (!found) throw new AppError('not_found', { detail: 'There is no such message.' })
  const [named] = await nameMessages(deps, trx, [found])
  return presentMessage(named!)
}

const presentMessage = (one: NamedMessage) => ({
  ...one,
  sendAt: one.sendAt.toISOString(),
  changedAt: one.changedAt.toISOString(),
  sentAt: one.sentAt?.toISOString() ?? null,
  firstOpenedAt: one.firstOpenedAt?.toISOString() ?? null,
  firstClickedAt: one.firstClickedAt?.toISOString() ?? null,
  bouncedAt: one.bouncedAt?.toISOString() ?? null,
})
