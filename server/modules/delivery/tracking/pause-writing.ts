import type { DeliveryDeps } from '../deps.ts'
import { forRecipient } from './for-recipient.ts'
import { pauseMonths } from './pages.ts'
import type { Tracked } from './token.ts'

type Deps = Pick<DeliveryDeps, 'compliance' | 'contextFor'>

/**
 * Not to this address for some months. Once they are over somebody decides about what was held. Who unsubscribed before stays
 * unsubscribed.
 */
export const pauseWriting = (deps: Deps, tracked: Tracked): Promise<void> =>
  forRecipient(deps, tracked, 'asked_to_wait', (trx, { address, ...why }) =>
    deps.compliance.writeStop(trx, {
      ...{ subject: { kind: 'address', value: address }, ...why, kept: true },
      until: trx.clock.now().toZonedDateTimeISO('UTC').add({ months: pauseMonths }).toInstant(),
    }),
  )
