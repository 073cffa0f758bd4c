import type { OpeningPrompt } from '@lanyard/contract/openings.ts'
import type { Ctx, Trx } from '#platform/context.ts'
import { countModelCalls } from '#platform/llm/index.ts'
import type { OutreachDeps } from '../deps.ts'
import { findPrompts, insertPrompt } from '../store/drafts.ts'
import { builtInPrompt, openingJob } from './prompt.ts'

/** What the model is told, and what it has cost this month. */
export async function showPrompt(deps: OutreachDeps, trx: Trx): Promise<OpeningPrompt> {
  const versions = await findPrompts(trx, openingJob)
  return {
    version: versions[0]?.version ?? 0,
    text: versions[0]?.text ?? builtInPrompt,
    builtIn: builtInPrompt,
    hasModel: deps.model !== undefined,
    model: deps.model?.model ?? null,
    versions: versions.map(({ version, text, writtenAt }) => ({
      ...{ version, text, writtenAt: writtenAt.toISOString() },
    })),
    month: await countModelCalls(trx, openingJob),
  }
}

/** Another version, for lines that are drafted from now on; the same words again are none. */
export async function changePrompt(deps: OutreachDeps, ctx: Ctx, text: string): Promise<OpeningPrompt> {
  return ctx.commit(async (ctx) => {
    const before = await showPrompt(deps, ctx)
    if (before.text !== text) {
      await insertPrompt(ctx, openingJob, text)
      await deps.compliance.recordChange(ctx, {
        ...{ table: 'outreach.prompts', id: ctx.organisationId, action: 'edit' },
        before: { text: before.text },
        after: { text },
      })
    }
    return showPrompt(deps, ctx)
  })
}
