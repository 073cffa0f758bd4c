import type { ExtractedSponsor } from '../extract/extract-sponsors.ts'
import { isPaying } from '../sponsorship.ts'

/** What is known of an event's sponsors before a page of it is read. */
export type Known = { standing: number; byModel: boolean }

export type Doubt = 'none' | 'few' | 'doubtful' | 'collapse' | 'again'

/**
 * Why the rules alone are not to be trusted with a page that should list sponsors: they read nobody or hardly anybody, are unsure of
 * whom they read, or find a fraction of what stood there. `again`: some of those who stand were read with the model's help. Pure.
 */
export function findDoubt(read: readonly ExtractedSponsor[], known: Known): Doubt | undefined {
  const paying = read.filter(isPaying)
  if (paying.length === 0) return 'none'
  if (known.standing >= 5 && paying.length < known.standing * 0.4) return 'collapse'
  if (paying.length <= 2) return 'few'
  const confidence = paying.reduce((sum, one) => sum + one.confidence, 0) / paying.length
  if (confidence < 0.7) return 'doubtful'
  return known.byModel ? 'again' : undefined
}
