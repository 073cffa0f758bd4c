import { z } from 'zod'
import { type EventSighting, sameEvent } from '../../server/modules/discovery/index.ts'
import { AppError } from '../../server/platform/errors.ts'
import { print, readJsonArray } from './print.ts'

const text = z.string().nullish()
const sighting = z.object({ name: text, url: text, startDate: text, endDate: text, city: text, country: text })
const pair = z.object({ a: sighting, b: sighting })

export async function trySameEvent(file: string, options: { json?: boolean }): Promise<void> {
  const pairs = await readJsonArray(file)
  for (const [index, content] of pairs.entries()) {
    const read = pair.safeParse(content)
    if (!read.success)
      throw new AppError('invalid_request', { detail: `Pair ${index + 1}: ${read.error.issues[0]?.message}` })
    const { same, confidence, because } = sameEvent(read.data.a as EventSighting, read.data.b as EventSighting)
    const { a, b } = read.data
    print(
      options.json,
      { same, confidence, because },
      `${same ? 'same' : 'different'}: ${a.name} / ${b.name}: ${because}`,
    )
  }
}
