import { type Fact, type FactName, type FactOf, factSchemas } from '@lanyard/contract/facts/index.ts'
import type { Ctx } from '../context.ts'
import type { QueueName } from './queues.ts'

/**
 * Code that runs because of a fact. It gets one or more facts, does what lies outside the database first (idempotent by key), and
 * writes its effect in `ctx.commit`, which completes the job in the same transaction.
 */
export type Listener = {
  on: readonly FactName[]
  name: string
  queue: QueueName
  /** One job for each fact: for slow work (pages, providers), where facts announced together should run side by side. */
  each: boolean
  run(ctx: Ctx, facts: Fact[]): Promise<void>
}

/** Work that falls due by the domain clock. `run` says when it is due next by `trx.wakeAt` in its commit. */
export type Schedule = {
  kind: string
  queue: QueueName
  /** Due at once when an organisation is first seen, so that a recurring duty starts by itself. */
  startsByItself: boolean
  run(ctx: Ctx): Promise<void>
}

export function listener<const N extends FactName>(options: {
  on: N | readonly N[]
  name: string
  queue: QueueName
  each?: boolean
  run(ctx: Ctx, facts: FactOf<N>[]): Promise<unknown>
}): Listener {
  const on = (Array.isArray(options.on) ? options.on : [options.on]) as readonly N[]
  return {
    on,
    name: options.name,
    queue: options.queue,
    each: options.each ?? false,
    run: async (ctx, facts) => {
      await options.run(ctx, facts as unknown as FactOf<N>[])
    },
  }
}

export function schedule(options: {
  kind: string
  queue: QueueName
  startsByItself?: boolean
  run(ctx: Ctx): Promise<unknown>
}): Schedule {
  return {
    kind: options.kind,
    queue: options.queue,
    startsByItself: options.startsByItself ?? false,
    run: async (ctx) => {
      await options.run(ctx)
    },
  }
}

/** What a job carries: either facts for a listener, or the kind of due work. Ids and enums only. */
export type JobPayload = {
  organisationId: string
  /** How many times it has failed before. */
  attempt: number
} & ({ listener: string; facts: Fact[] } | { due: string })

/** Everything that can run, looked up by name. */
export type JobRegistry = {
  listeners: Map<string, Listener>
  schedules: Map<string, Schedule>
  byFact: Map<FactName, Listener[]>
}

export function createJobRegistry(listeners: readonly Listener[], schedules: readonly Schedule[]): JobRegistry {
  const registry: JobRegistry = { listeners: new Map(), schedules: new Map(), byFact: new Map() }
  for (const one of listeners) {
    if (registry.listeners.has(one.name)) throw new Error(`Two listeners are named ${one.name}.`)
    registry.listeners.set(one.name, one)
    for (const name of one.on) registry.byFact.set(name, [...(registry.byFact.get(name) ?? []), one])
  }
  for (const one of schedules) {
    if (registry.schedules.has(one.kind)) throw new Error(`Two schedules are named ${one.kind}.`)
    registry.schedules.set(one.kind, one)
  }
  return registry
}

/** Jobs for facts announced together: one per listener for the whole batch, or one per fact where the listener asks for it. */
export function jobsFor(registry: JobRegistry, organisationId: string, facts: readonly Fact[]) {
  const batches = new Map<Listener, Fact[]>()
  for (const fact of facts) {
    for (const one of registry.byFact.get(fact.name) ?? []) {
      const batch = batches.get(one)
      if (batch) batch.push(fact)
      else batches.set(one, [fact])
    }
  }
  const jobs: { queue: QueueName; payload: JobPayload }[] = []
  for (const [one, batch] of batches) {
    const portions = one.each ? batch.map((fact) => [fact]) : portionsOf(batch, 500)
    for (const portion of portions) {
      jobs.push({ queue: one.queue, payload: { organisationId, attempt: 0, listener: one.name, facts: portion } })
    }
  }
  return jobs
}

export function portionsOf<T>(items: readonly T[], size: number): T[][] {
  const portions: T[][] = []
  for (let start = 0; start < items.length; start += size) portions.push(items.slice(start, start + size))
  return portions
}

/** Throws on a fact whose content is not what the contract says: a bug of the announcer, found at once. */
export function checkFact(fact: Fact): void {
  const schema = factSchemas[fact.name]
  if (!schema) throw new Error(`There is no fact named ${fact.name}.`)
  schema.parse(fact)
}
