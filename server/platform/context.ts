import type { Fact } from '@lanyard/contract/facts/index.ts'
import type { Kysely } from 'kysely'
import type { Clock } from './clock.ts'
import type { Shape } from './db/in-transaction.ts'
import type { DB } from './db/tables.generated.ts'
import type { Ids } from './ids.ts'
import type { Logger } from './telemetry.ts'

/** Who is acting. `role` is what permissions are checked against; the system acts with none and is never an HTTP caller. */
export type Actor =
  | { kind: 'member'; id: string; role: string }
  | { kind: 'api_key'; id: string; role: string }
  | { kind: 'system'; id: string }

type Surroundings = {
  readonly organisationId: string
  readonly actor: Actor
  readonly clock: Clock
  readonly ids: Ids
  readonly random: () => number
  readonly log: Logger
}

/**
 * What a use-case runs with. It holds no database: reading and writing happen inside `transaction`, whose callback takes a `Trx` under
 * the same name, so that the outer one is out of reach (on the embedded database using both at once would wait for ever).
 */
export type Ctx = Surroundings & {
  transaction<T>(work: (trx: Trx) => Promise<T>, shape?: Shape): Promise<T>
  /**
   * The last transaction of a use-case. In a job it also completes the job, so that the effect happens exactly once; elsewhere it is
   * the same as `transaction`. A use-case calls it at most once.
   */
  commit<T>(work: (trx: Trx) => Promise<T>): Promise<T>
}

/** One unit of work: a transaction as the application's role, in which only the organisation's rows are visible. */
export type Trx = Surroundings & {
  readonly db: Kysely<DB>
  /** Announces what changed, in this transaction: the facts and the jobs of their listeners stand or fall with it. */
  announce(facts: readonly Fact[]): Promise<void>
  /** Asks for the due job of `kind` at `at` (domain clock) at the latest; an earlier wish already there stays. */
  wakeAt(kind: string, at: Temporal.Instant): Promise<void>
}
