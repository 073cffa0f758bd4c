import { createHash } from 'node:crypto'
import type { modelHelp } from '@lanyard/contract/sponsors.ts'
import type { z } from 'zod'
import type { Ctx } from '#platform/context.ts'
import type { ModelDesk } from '#platform/llm/index.ts'
import type { ExtractedSponsor } from '../extract/extract-sponsors.ts'
import { findPicked, insertPageQuestion, type PageQuestion } from '../store/page-questions.ts'
import { findDoubt, type Known } from './is-unsure.ts'
import { type JoinedSponsor, joinSponsors } from './join-sponsors.ts'
import { type Offer, offerSpans } from './offer-spans.ts'
import { answerSchema, answerTokens, phraseQuestion, usualInstructions } from './phrase-question.ts'
import { type PickedSpans, readChoice } from './read-choice.ts'

export type ChooserDeps = {
  desk: ModelDesk
  /** In place of the usual ones. */
  instructions?: string | undefined
}

/** What came of asking about a page: kept with the reading, so that a person sees it. */
export type ModelHelp = z.infer<typeof modelHelp>

/** Helps the rules with a page they are unsure of. Never throws for what the model does: then the rules' reading stands, and `help` says why. */
export type Chooser = {
  readPage(page: { url: string; html: string }, rules: readonly ExtractedSponsor[]): Promise<HelpedReading>
}
export type HelpedReading = { sponsors: JoinedSponsor[]; help?: ModelHelp }

/** How many pages of one reading may be asked about. */
const mostPages = 3

/** The words that say that a sponsorship was read with a model's help; with the version of how it is asked. */
export const modelExtractor = (model: string): string => `model 1 (${model})`
export const isByModel = (extractor: string): boolean => extractor.startsWith('model ')

/**
 * The model for one reading of an event's site. What it answered is remembered, so that a page that did not change is asked about once.
 * While a person `waits` nothing is asked: the help is `later`, and the reading is to be repeated from the queue.
 */
export function openChooser(
  { desk, instructions = usualInstructions }: ChooserDeps,
  ctx: Ctx,
  eventId: string,
  known: Known,
  waits: boolean,
): Chooser {
  let left = mostPages
  const askAbout = async (offer: Offer, url: string): Promise<Asked> => {
    const question = phraseQuestion(offer, url)
    const questionHash = createHash('sha256').update([desk.model, instructions, question].join('\n')).digest('hex')
    const before = await ctx.transaction((ctx) => findPicked(ctx, eventId, questionHash))
    if (before) return { outcome: 'remembered', picked: before }
    if (waits) return { outcome: 'later' }
    if (left-- <= 0) return { outcome: 'enough' }
    const asked = { instructions, question, schema: answerSchema, maxTokens: answerTokens }
    const answer = await desk.ask(ctx, 'sponsors', asked)
    const { promptTokens, completionTokens, costCents } = answer.usage
    const picked = answer.ok ? answer.value.sponsors : null
    const kept: PageQuestion = {
      ...{ eventId, model: desk.model, url, questionHash, fragments: offer.spans.length, picked },
      outcome: answer.ok ? 'answered' : answer.reason,
      ...{ tokens: promptTokens + completionTokens, costCents },
    }
    await ctx.transaction((ctx) => insertPageQuestion(ctx, kept))
    return answer.ok
      ? { outcome: 'answered', picked: answer.value.sponsors }
      : { outcome: answer.reason, said: answer.why }
  }
  return {
    async readPage({ url, html }, rules) {
      const why = findDoubt(rules, known)
      if (!why) return { sponsors: [...rules] }
      const offer = offerSpans(html, url)
      // A page without fragments that could be names is left alone.
      if (offer.spans.every((span) => span.heading)) return { sponsors: [...rules] }
      const { picked, ...asked } = await askAbout(offer, url)
      const help = { model: desk.model, why, ...asked, added: 0, agreed: 0, dropped: 0 }
      if (!picked) return { sponsors: [...rules], help }
      const choice = readChoice(offer, picked)
      const { sponsors, ...counts } = joinSponsors(rules, choice.sponsors, offer, modelExtractor(desk.model))
      return { sponsors, help: { ...help, ...counts, dropped: choice.dropped } }
    },
  }
}

type Asked = { outcome: ModelHelp['outcome']; said?: string; picked?: PickedSpans }

/** Whether the model told what it sees on a page; otherwise its silence says nothing about who is gone. */
export const didAnswer = (help: ModelHelp | undefined): boolean =>
  help?.outcome === 'answered' || help?.outcome === 'remembered'
