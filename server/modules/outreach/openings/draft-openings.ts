import type { Ctx, Trx } from '#platform/context.ts'
import type { ModelDesk, ModelUsage } from '#platform/llm/index.ts'
import type { OutreachDeps } from '../deps.ts'
import { planDueSteps } from '../enrollments/enroll-contacts.ts'
import {
  type Draft,
  findAsked,
  findPrompts,
  finishAsked,
  giveUpAsked,
  insertDrafts,
  wakeDrafted,
} from '../store/drafts.ts'
import { gatherFacts } from '../text/gather-facts.ts'
import { draftOpenings as kind } from './await-openings.ts'
import { checkLine } from './check-line.ts'
import type { Evidence } from './evidence.ts'
import { drafting } from './opening.ts'
import { builtInPrompt, openingJob, openingQuestion, type Refused } from './prompt.ts'
import { replaceLines } from './replace-lines.ts'

/** Asked side by side; a call may take a minute. */
const batch = 8
/** A line that is refused is asked for once more, with what was wrong. */
const tries = 2

type Task = { draft: Draft; evidence: Evidence[] }
type Attempt = { state: 'ready' | 'refused' | 'failed'; text: string | null; why: string[]; usage: ModelUsage }
type Outcome = { draft: Draft; attempts: Attempt[]; laterMilliseconds: number | undefined }

/** Has the model write the lines that are asked for: outside of any transaction; what it says is kept only when it was checked. */
export async function draftOpenings(deps: OutreachDeps, ctx: Ctx): Promise<void> {
  const { model } = deps
  const { tasks, gone, prompt, promptVersion } = await ctx.transaction((trx) => collect(deps, trx))
  const outcomes = model ? await Promise.all(tasks.map((task) => write(model, ctx, task, prompt))) : []
  await ctx.commit(async (trx) => {
    await giveUpAsked(trx, gone, 'the contact is not there any more')
    if (!model) {
      const ids = tasks.map((one) => one.draft.id)
      await giveUpAsked(trx, ids, 'no language model is set up any more')
    }
    for (const outcome of outcomes) await keep(deps, trx, outcome, { promptVersion, model: model!.model })
    const done = model
      ? outcomes.filter((one) => one.laterMilliseconds === undefined).map((one) => one.draft)
      : tasks.map((one) => one.draft)
    await wakeDrafted(
      trx,
      done.map((one) => one.contactId),
      drafting,
    )
    if (done.length > 0) await trx.wakeAt(planDueSteps, trx.clock.now())
    const later = outcomes.flatMap((one) => one.laterMilliseconds ?? [])
    if (later.length > 0) await trx.wakeAt(kind, trx.clock.now().add({ milliseconds: Math.min(...later) }))
    else if (tasks.length === batch) await trx.wakeAt(kind, trx.clock.now())
  })
}

async function collect(deps: OutreachDeps, trx: Trx) {
  const asked = await findAsked(trx, batch)
  const [own] = await findPrompts(trx, openingJob)
  const facts = await gatherFacts(deps, trx, asked, undefined)
  const tasks = asked.flatMap((draft): Task[] => {
    const gathered = facts.of(draft)
    return gathered ? [{ draft, evidence: gathered.evidence() }] : []
  })
  const found = new Set(tasks.map((one) => one.draft.id))
  const gone = asked.map((one) => one.id).filter((id) => !found.has(id))
  return { tasks, gone, prompt: own?.text ?? builtInPrompt, promptVersion: own?.version ?? 0 }
}

async function write(model: ModelDesk, ctx: Ctx, { draft, evidence }: Task, prompt: string): Promise<Outcome> {
  const attempts: Attempt[] = []
  let refused: Refused | undefined
  for (let n = 0; n < tries; n++) {
    const answer = await model.ask(ctx, openingJob, openingQuestion(prompt, evidence, refused))
    const { usage } = answer
    if (!answer.ok && answer.reason === 'try_later') {
      return { draft, attempts, laterMilliseconds: attempts.length > 0 ? undefined : answer.milliseconds }
    }
    if (!answer.ok) {
      attempts.push({ state: 'failed', text: null, why: [answer.why], usage })
      // Garbage may be better the next time; a wrong key or a spent budget is not.
      if (answer.reason !== 'broken') break
      continue
    }
    const text = answer.value.line.trim()
    const why = checkLine(text, evidence)
    attempts.push({
      state: why.length > 0 ? 'refused' : 'ready',
      text: text.slice(0, 1000),
      why: why.slice(0, 10),
      usage,
    })
    if (why.length === 0) break
    refused = { line: text, why }
  }
  return { draft, attempts, laterMilliseconds: undefined }
}

/** The first attempt is what was asked for, each further one a version of its own. Nothing is kept of a contact that was erased meanwhile. */
async function keep(
  deps: OutreachDeps,
  trx: Trx,
  { draft, attempts }: Outcome,
  by: { promptVersion: number; model: string },
): Promise<void> {
  const [first, ...more] = attempts.map(({ usage, ...one }) => ({ ...one, ...by, ...usage }))
  if (!first || !(await finishAsked(trx, { id: draft.id, ...first }))) return
  const { contactId, companyId, eventId, actor } = draft
  await insertDrafts(
    trx,
    more.map((one) => ({ contactId, companyId, eventId, actor, writtenBy: 'model', ...one })),
  )
  if (attempts.at(-1)?.state === 'ready') await replaceLines(deps, trx, { contactId, eventId })
}
