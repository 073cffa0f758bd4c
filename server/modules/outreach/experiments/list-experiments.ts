import type { SequenceExperiments } from '@lanyard/contract/outreach-experiments.ts'
import type { Trx } from '#platform/context.ts'
import { getSequence } from '../sequences/edit-sequence.ts'
import { countTrials } from '../store/trials.ts'
import { judgeTexts } from './judge-texts.ts'
import { listTexts } from './variant.ts'

/** Days after which a message is taken to have brought what it will: companies written to since then are not judged yet. */
const settlingDays = 10

/** The steps of a sequence that try several texts, what each brought so far, and whether one is better. Throws `not_found`. */
export async function listExperiments(trx: Trx, sequenceId: string): Promise<SequenceExperiments> {
  const { steps } = await getSequence(trx, sequenceId)
  const settledBy = trx.clock.now().subtract({ hours: 24 * settlingDays })
  const counts = await countTrials(trx, sequenceId, { settledBy })
  const items = steps
    .filter((step) => step.variants)
    .map((step) => {
      const texts = listTexts(step).map(({ letter, subject, hash }) => {
        const count = counts.find((one) => one.step === step.number && one.textHash === hash)
        const { companies = 0, answered = 0, booked = 0, judged = 0, succeeded = 0 } = count ?? {}
        return { letter, subject, companies, answered, booked, judged, succeeded }
      })
      const { verdict, intervals } = judgeTexts(texts)
      return { step: step.number, verdict, texts: texts.map((text, index) => ({ ...text, rate: intervals[index]! })) }
    })
  return { settlingDays, items }
}
