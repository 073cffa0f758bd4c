import type { Provider } from '@lanyard/contract/access.ts'
import type pg from 'pg'
import type { Trx } from '#platform/context.ts'
import type { DefaultSettings } from './organisation.ts'

/** Keeps who changed what (compliance.recordChange). */
export type RecordChange = (
  trx: Trx,
  change: { table: string; id: string; action: string; before?: unknown; after?: unknown },
) => Promise<void>

/** What a page may say about the installation itself. */
export type InstallationState = {
  mode: 'sandbox' | 'real'
  version: string
  database: 'embedded' | 'postgres'
  publicUrl: string | undefined
  /** The sandbox only: how it is emptied, and whether that was asked for. */
  reset?: { how: 'now' | 'at_next_start' | 'by_hand'; asked(): boolean; ask(): void }
}

export type AccessDeps = {
  pool: pg.Pool
  /** Signs session cookies. */
  secret: string
  /** Where members reach Lanyard. */
  baseUrl: string
  defaults: DefaultSettings
  recordChange: RecordChange
  installation: InstallationState
  /** Outside services, configured or not. */
  listProviders(): Promise<Provider[]>
}
