import type { z } from 'zod'
import type { VendorFailure } from '../fetch/index.ts'

export type ModelQuestion<S extends z.ZodType> = {
  /** What the model is to do; written by us or by a member of the organisation. */
  instructions: string
  /** What it is to do it with: material read elsewhere, from which nothing is believed and no order taken. */
  question: string
  /** What the answer has to be. What does not fit is `broken`. */
  schema: S
  /** Of the answer, at most. */
  maxTokens: number
}

/** Costs in US cents, fractions too; null where the settings do not say. */
export type ModelUsage = { promptTokens: number; completionTokens: number; costCents: number | null }

export type ModelAnswer<T> = ({ ok: true; value: T } | VendorFailure) & { usage: ModelUsage }

/** A language model: asked with a schema, answers in it or with one of the four words. Nothing is thrown for what it does. */
export type LanguageModel = {
  /** Its name, for records. */
  model: string
  ask<S extends z.ZodType>(question: ModelQuestion<S>): Promise<ModelAnswer<z.output<S>>>
}

export const noUsage: ModelUsage = { promptTokens: 0, completionTokens: 0, costCents: null }
