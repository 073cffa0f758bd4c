import { isHeldForText, type Message } from '#modules/delivery/index.ts'
import type { Trx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import { planDueSteps } from '../enrollments/enroll-contacts.ts'
import { recallSteps } from '../steps/recall-steps.ts'
import { findNamingSteps } from '../store/snippets.ts'
import { allSnippetsIn, type SnippetTexts } from './snippet.ts'

/** Why a message was called off that is made again with another text. */
export const snippetChanged = 'snippet_changed'

/**
 * Calls off the messages of sequences that are planned with a snippet and have not left: they are made again with what it says now, and
 * wait for approval afresh where their sequence wants that. Answers how many. What a person rewrote or holds by hand stays as it is.
 */
export async function remakeMessages(deps: OutreachDeps, trx: Trx, name: string, texts: SnippetTexts): Promise<number> {
  const naming = (await findNamingSteps(trx)).filter((one) => allSnippetsIn(one.text, texts).has(name))
  if (naming.length === 0) return 0
  const messages = await deps.delivery.findMessages(
    trx,
    naming.map((one) => one.messageId),
  )
  const asPlanned = new Set(messages.filter(isAsPlanned).map((one) => one.id))
  const wanted = naming.filter((one) => asPlanned.has(one.messageId)).map((one) => one.id)
  await recallSteps(deps, trx, wanted, snippetChanged)
  await trx.wakeAt(planDueSteps, trx.clock.now())
  return wanted.length
}

/** Not rewritten, nor held, by a person, who was not asked about it either: a text that a person edits has no HTML of its own any more. */
export const isAsPlanned = ({ state, stateReason, html, rewrittenAt }: Message): boolean =>
  ['planned', 'claimed', 'held'].includes(state) &&
  rewrittenAt === null &&
  stateReason !== 'by_hand' &&
  !stateReason?.endsWith('_kept') &&
  (html !== null || isHeldForText(stateReason))
