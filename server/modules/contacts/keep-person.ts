import type { Ctx, Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import type { ModuleParts } from '#platform/module.ts'
import { findTraces } from './store/people.ts'

/** A module that holds something about people. */
export type PersonKeeper = Pick<ModuleParts, 'exportPerson' | 'erasePerson'>

/** Everything that Lanyard holds about a person, by table, for the person to read. */
export async function exportPerson(
  keepers: readonly PersonKeeper[],
  ctx: Ctx,
  personId: string,
): Promise<Record<string, unknown[]>> {
  return ctx.transaction(async (ctx) => {
    await getName(ctx, personId)
    const rows: Record<string, unknown[]> = {}
    for (const keeper of keepers) Object.assign(rows, await keeper.exportPerson?.(ctx, personId))
    return rows
  })
}

/**
 * Erases a person everywhere, for good, and remembers fingerprints that keep them out. `name` must be theirs, so that nobody is erased by
 * a slip. The keepers are asked in their order: contacts come last, because the others find a person's rows by them.
 */
export async function eraseEverywhere(
  keepers: readonly PersonKeeper[],
  ctx: Ctx,
  person: { id: string; name: string },
): Promise<{ rows: Record<string, number> }> {
  return ctx.commit(async (ctx) => {
    askForName(await getName(ctx, person.id), person.name)
    return { rows: await eraseOne(keepers, ctx, person.id) }
  })
}

/** Throws `conflict` where the name given is not theirs. */
export function askForName(name: string, given: string): void {
  if (folded(name) === folded(given)) return
  throw new AppError('conflict', {
    detail: 'That is not the name of this person.',
    hint: `Type ${name} to erase them.`,
  })
}

export async function eraseOne(
  keepers: readonly PersonKeeper[],
  trx: Trx,
  personId: string,
): Promise<Record<string, number>> {
  const rows: Record<string, number> = {}
  for (const keeper of keepers) Object.assign(rows, await keeper.erasePerson?.(trx, personId))
  return rows
}

async function getName(trx: Trx, personId: string): Promise<string> {
  const traces = await findTraces(trx, personId)
  if (traces) return traces.fullName
  throw new AppError('not_found', { detail: 'There is no such person, or they were erased.' })
}

const folded = (name: string) => name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()
