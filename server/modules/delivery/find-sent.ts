import type { Trx } from '#platform/context.ts'
import { findByHeader, findLatestTo, type SentMessage } from './store/sent.ts'

/**
 * The message of ours that some mail answers: by the Message-ID headers it names (last one first), else the latest one sent to
 * `toAddress`. A message in doubt counts: who answers it proves that it arrived.
 */
export async function findSent(
  trx: Trx,
  question: { messageIds: readonly string[]; toAddress?: string },
): Promise<SentMessage | undefined> {
  const headers = question.messageIds.map(withBrackets)
  const found = headers.length > 0 ? await findByHeader(trx, headers) : []
  const named = found.sort((a, b) => headers.lastIndexOf(b.headerMessageId) - headers.lastIndexOf(a.headerMessageId))[0]
  if (named || !question.toAddress) return named
  return findLatestTo(trx, question.toAddress.trim().toLowerCase())
}

const withBrackets = (id: string): string => `<${id.trim().replace(/^<|>$/g, '')}>`
