import type { DeliveryDeps } from '../deps.ts'
import { forRecipient } from './for-recipient.ts'
import type { Tracked } from './token.ts'

type Deps = Pick<DeliveryDeps, 'compliance' | 'contextFor'>

/** Never again to this address. */
export const unsubscribe = (deps: Deps, tracked: Tracked): Promise<void> =>
  forRecipient(deps, tracked, 'unsubscribed', (trx, wish) => deps.compliance.suppressAddress(trx, wish))
