import type { Trx } from '#platform/context.ts'
import { findReplyRules } from '../store/reply-rules.ts'
import { isTelling } from './reply-rules.ts'

/**
 * How long nobody at a company is to be written to after such an answer, in days; `usual` where its people declined and nothing else was
 * decided. Undefined: they may be.
 */
export async function findCompanyPause(trx: Trx, intent: string, usual: number): Promise<number | undefined> {
  const rule = isTelling(intent) ? (await findReplyRules(trx))[intent] : undefined
  if (rule?.act === 'hold') return rule.days
  return rule?.act === 'go_on' ? undefined : usual
}
