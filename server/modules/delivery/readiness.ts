import type { Trx } from '#platform/context.ts'
import type { DeliveryDeps } from './deps.ts'

type Missing = { reason: 'no_public_url' | 'no_postal_address'; hint: string }

/** What the organisation still lacks before it may write to anybody at all, and what to do about it. Asked at the time of sending. */
export async function deliveryReadiness(
  deps: Pick<DeliveryDeps, 'publicUrl' | 'postalAddress'>,
  trx: Trx,
): Promise<{ ready: boolean; missing: Missing[] }> {
  const missing: Missing[] = []
  if (!deps.publicUrl())
    missing.push({ reason: 'no_public_url', hint: 'Set LANYARD_PUBLIC_URL: without it nobody could unsubscribe.' })
  if (!(await deps.postalAddress(trx)))
    missing.push({
      reason: 'no_postal_address',
      hint: 'Set the postal address of your organisation: commercial mail has to say who writes and where they live.',
    })
  return { ready: missing.length === 0, missing }
}
