import type { Ctx } from '#platform/context.ts'
import { insertChanges } from '../store-changes.ts'
import { deleteChoice, listChoices, writeChoice } from '../store-countries.ts'
import type { CountryChoice } from './country-rule.ts'

/** Keeps what the organisation decided about a country, and who did; a choice of nothing goes back to the rule. The same again changes nothing. */
export async function changeCountryRule(ctx: Ctx, choice: CountryChoice): Promise<void> {
  await ctx.commit(async (ctx) => {
    const { country } = choice
    const known = (await listChoices(ctx)).find((one) => one.country === country)
    const before = known && pick(known)
    const after = choice.messages || choice.openTracking ? pick(choice) : undefined
    if (JSON.stringify(before) === JSON.stringify(after)) return
    await (after ? writeChoice(ctx, choice) : deleteChoice(ctx, country))
    await insertChanges(ctx, [
      { table: 'compliance.country_choices', id: country, action: after ? 'decide' : 'withdraw', before, after },
    ])
    await ctx.announce([{ name: 'country_rule.changed', country }])
  })
}

const pick = ({ messages, grounds, openTracking }: CountryChoice) => ({ messages, grounds, openTracking })
