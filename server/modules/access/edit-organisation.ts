import type { OrganisationChanges } from '@lanyard/contract/access.ts'
import type { Ctx, Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import type { RecordChange } from './deps.ts'
import { type DefaultSettings, fillIn, type Organisation } from './organisation.ts'
import { findOwnSettings, writeOwnSettings } from './store-organisation.ts'

type Deps = { defaults: DefaultSettings; recordChange: RecordChange }

/** With the configuration's values where the organisation has set nothing. */
export async function getOrganisation(deps: Pick<Deps, 'defaults'>, trx: Trx): Promise<Organisation> {
  const own = await findOwnSettings(trx)
  if (!own) throw new AppError('not_found', { detail: 'There is no such organisation.' })
  return fillIn(own, deps.defaults)
}

/** What is null goes back to the configuration's value. Whoever waits for it (held mail) hears of it. */
export async function editOrganisation(deps: Deps, ctx: Ctx, changes: OrganisationChanges): Promise<Organisation> {
  if (changes.timeZone) checkTimeZone(changes.timeZone)
  return ctx.commit(async (ctx) => {
    const before = await findOwnSettings(ctx)
    if (!before) throw new AppError('not_found', { detail: 'There is no such organisation.' })
    const given = Object.entries(changes).filter(([, value]) => value !== undefined)
    const after = { ...before, ...(Object.fromEntries(given) as Partial<typeof before>) }
    const fields = (Object.keys(changes) as (keyof OrganisationChanges)[]).filter((key) => before[key] !== after[key])
    if (fields.length > 0) {
      await writeOwnSettings(ctx, after)
      await deps.recordChange(ctx, { table: 'access.settings', id: before.id, action: 'edit', before, after })
      await ctx.announce([{ name: 'organisation.changed', fields }])
    }
    return fillIn(after, deps.defaults)
  })
}

export function checkTimeZone(timeZone: string): void {
  if (timeZone === 'UTC' || Intl.supportedValuesOf('timeZone').includes(timeZone)) return
  throw new AppError('invalid_request', {
    detail: `There is no time zone named ${timeZone}.`,
    hint: 'Names look like Europe/Berlin or America/New_York.',
    faults: [{ at: 'body.timeZone', problem: 'not a time zone' }],
  })
}
