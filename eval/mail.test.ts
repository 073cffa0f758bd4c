import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { evaluateMail } from './mail.ts'

const corpus = join(import.meta.dirname, '../../shared/corpus')

it.skipIf(!existsSync(join(corpus, 'mail')))(
  'understands the labelled mails as well as promised (skipped without ../shared/corpus)',
  async () => {
    const share = ({ right, of }: { right: number; of: number }) => right / of
    const found = await evaluateMail(corpus)
    expect(share(found.bounceOrNot)).toBeGreaterThanOrEqual(0.99)
    expect(share(found.whose)).toBeGreaterThanOrEqual(0.98)
    expect(share(found.why.sisimai)).toBeGreaterThanOrEqual(0.95)
    expect(share(found.hardOrSoft.sisimai)).toBeGreaterThanOrEqual(0.97)
    expect(found.replyText.quotes.missed).toEqual([])
    expect(found.replyText.signatures.missed).toEqual([])
    expect(share(found.intents.later)).toBeGreaterThanOrEqual(0.92)
  },
)
