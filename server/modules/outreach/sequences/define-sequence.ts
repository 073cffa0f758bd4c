import type { SequenceDefinition } from '@lanyard/contract/outreach.ts'
import type { Sequence } from './sequence.ts'

/** A sequence as a file: all that a person wrote, and nothing that belongs to this organisation. */
export function defineSequence(sequence: Sequence): SequenceDefinition {
  const { name, rule, approvalRequired, trackOpens, window, minGapHours, steps } = sequence
  return {
    ...{ format: 'lanyard.sequence', formatVersion: 1, name, rule, approvalRequired },
    ...{ trackOpens, window, minGapHours },
    steps: steps.map(({ number: _, ...step }) => step),
  }
}
