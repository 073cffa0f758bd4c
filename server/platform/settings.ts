import { z } from 'zod'

/** One setting: the environment variable it is read from, its shape, and what it means for a person. */
export type Setting<S extends z.ZodType = z.ZodType> = { env: string; schema: S; doc: string; secret?: boolean }

export type Settings = Record<string, Setting>

export type ValuesOf<S extends Settings> = { [K in keyof S]: z.output<S[K]['schema']> }

export type Problem = { env: string; problem: string }

/** Reads one slice of the configuration. An empty variable counts as not set. Collects every problem instead of stopping at the first. */
export function readSettings<S extends Settings>(
  slice: S,
  environment: Record<string, string | undefined>,
  problems: Problem[],
): ValuesOf<S> {
  const values: Record<string, unknown> = {}
  for (const [key, setting] of Object.entries(slice)) {
    const given = environment[setting.env]
    const result = setting.schema.safeParse(given === '' ? undefined : given)
    if (result.success) values[key] = result.data
    else for (const issue of result.error.issues) problems.push({ env: setting.env, problem: issue.message })
  }
  return values as ValuesOf<S>
}

/** A setting that is an object written as JSON; empty unless given. */
export const jsonObject = z
  .string()
  .default('{}')
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown
    } catch {
      context.addIssue({ code: 'custom', message: 'not JSON' })
      return z.NEVER
    }
  })
  .pipe(z.record(z.string(), z.unknown()))

/** A setting with commas between its words; none unless given. */
export const commaList = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean),
  )
