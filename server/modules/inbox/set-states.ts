import type { Ctx, Trx } from '#platform/context.ts'
import type { Conversation } from './conversation.ts'
import type { InboxDeps } from './deps.ts'
import { findConversations, setStates } from './store/conversations.ts'

type Result = { id: string; ok: boolean; reason?: string }

/** Says of conversations that they are done, or open again, and keeps who said so. Those that were already come back not `ok`. */
export async function setConversationStates(
  deps: Pick<InboxDeps, 'compliance'>,
  ctx: Ctx,
  ids: readonly string[],
  state: Conversation['state'],
): Promise<Result[]> {
  return ctx.commit(async (ctx) => {
    const changed = new Map((await setStates(ctx, ids, state)).map((one) => [one.id, one.state]))
    await deps.compliance.recordChanges(
      ctx,
      [...changed].map(([id, before]) => ({
        table: 'inbox.conversations',
        id,
        action: 'edit',
        before: { state: before },
        after: { state },
      })),
    )
    return describe(ctx, ids, changed, state)
  })
}

async function describe(
  trx: Trx,
  ids: readonly string[],
  changed: ReadonlyMap<string, unknown>,
  state: Conversation['state'],
): Promise<Result[]> {
  const known = new Set((await findConversations(trx, ids)).map((one) => one.id))
  return ids.map((id) => {
    if (changed.has(id)) return { id, ok: true }
    return { id, ok: false, reason: known.has(id) ? `already ${state}` : 'not found' }
  })
}
