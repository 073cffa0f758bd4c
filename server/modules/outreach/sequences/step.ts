import type { Condition } from './condition.ts'

export type TaskKind = 'linkedin' | 'call' | 'manual'

export type DelayUnit = 'business' | 'calendar'

/** A day of the event: so many days after its first or last day, before it where negative. */
export type Anchor = { of: 'start' | 'end'; days: number }

export type Step = {
  number: number
  /** All but an email are tasks for a person. */
  kind: 'email' | TaskKind
  /** After the step before was sent, done or skipped. */
  delayDays: number
  delayUnit: DelayUnit
  /** In place of the delay. */
  anchor?: Anchor | undefined
  /** Of a task: how many days it waits for a person. */
  patienceDays?: number | undefined
  /** Where it fails when the step's time has come, the step is skipped. */
  condition?: Condition | undefined
  /** The step that follows, where it is not the next. */
  thenStep?: number | undefined
  subject: string
  body: string
  /** Share of this text where there are variants; 1 unless said. */
  weight?: number | undefined
  /** Of an email: other texts that are tried beside it. */
  variants?: { weight: number; subject: string; body: string }[] | undefined
  /** Files that go with an email. */
  attachmentIds?: string[] | undefined
}

/** As a person writes it: its place is its number. */
export type NewStep = Omit<Step, 'number' | 'delayUnit'> & { delayUnit?: DelayUnit | undefined }

export const numberSteps = (steps: readonly NewStep[]): Step[] =>
  steps.map(({ attachmentIds = [], ...step }, index) => ({
    ...{ ...step, number: index + 1, delayUnit: step.delayUnit ?? 'business' },
    ...(attachmentIds.length > 0 ? { attachmentIds } : {}),
  }))

/** Whether they say the same, whatever the order in which their parts are written. */
export const sameSteps = (one: readonly Step[], other: readonly Step[]): boolean => canonical(one) === canonical(other)

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  )
