import type { Draft } from '../store/drafts.ts'
import { checkLine } from './check-line.ts'
import type { Evidence } from './evidence.ts'

/** The opening line as a message would say it now. */
export type Opening = {
  line: string
  by: Draft['writtenBy']
  /** Of the draft; null where rules write it without one. */
  version: number | null
  /** Why it is the rules' line although there was a draft. */
  because: string | null
  /** The draft that a model is still to write. */
  asked: Draft | undefined
  /** Whether a model may be asked by itself: nobody has chosen, and nothing was tried that still counts. */
  askable: boolean
}

/** Why a step waits until a model has written its opening line. */
export const drafting = 'opening_line_drafted'

/**
 * The draft that was chosen last, where what a model wrote still stands in the evidence; else the rules' line. `drafts`: of one contact
 * and event, the latest version first.
 */
export function chooseOpening(rules: string, drafts: readonly Draft[], evidence: () => readonly Evidence[]): Opening {
  const [latest] = drafts
  const asked = latest?.state === 'asked' ? latest : undefined
  const chosen = drafts
    .filter((one) => one.chosenAt && one.text !== null)
    .toSorted((a, b) => b.chosenAt!.getTime() - a.chosenAt!.getTime())[0]
  const byRules = { line: rules, by: 'rules' as const, version: null, asked }
  if (!chosen) {
    const failed = latest && latest.state !== 'asked' && latest.state !== 'ready' ? latest : undefined
    return { ...byRules, because: failed ? whyRules(failed) : null, askable: latest === undefined }
  }
  if (chosen.writtenBy === 'rules') return { ...byRules, version: chosen.version, because: null, askable: false }
  const faults = chosen.writtenBy === 'model' ? checkLine(chosen.text!, evidence()) : []
  if (faults.length === 0) {
    return { line: chosen.text!, by: chosen.writtenBy, version: chosen.version, because: null, asked, askable: false }
  }
  const newer = latest && latest.version > chosen.version && !asked ? latest : undefined
  const because = newer ? whyRules(newer) : `the model's line says what is not known any more: ${faults[0]}`
  return { ...byRules, because, askable: latest === chosen }
}

const whyRules = ({ state, why }: Draft): string =>
  state === 'refused' ? `the model's line was refused: ${why[0] ?? 'it did not fit'}` : (why[0] ?? 'nothing came of it')

const authors = { rules: 'by rules', model: 'by the language model', person: 'by hand' }

/** For the reasons of a message. */
export const explainOpening = ({ by, version, because }: Opening): string =>
  `opening line ${authors[by]}${version ? ` (version ${version})` : ''}${because ? `, as ${lowerFirst(because)}` : ''}`

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
