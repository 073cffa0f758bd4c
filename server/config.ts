import { contactsSettings } from '#modules/contacts/config.ts'
import { deliverySettings } from '#modules/delivery/config.ts'
import { discoverySettings } from '#modules/discovery/config.ts'
import { inboxSettings } from '#modules/inbox/config.ts'
import { meetingsSettings } from '#modules/meetings/config.ts'
import { outreachSettings } from '#modules/outreach/config.ts'
import { sponsorsSettings } from '#modules/sponsors/config.ts'
import { platformSettings } from '#platform/config.ts'
import { AppError } from '#platform/errors.ts'
import { modelSettings } from '#platform/llm/index.ts'
import { type Problem, readSettings, type Settings, type ValuesOf } from '#platform/settings.ts'

/** The whole configuration: a slice for the platform and one for each module that has settings. */
export const configSlices = {
  platform: platformSettings,
  model: modelSettings,
  discovery: discoverySettings,
  sponsors: sponsorsSettings,
  contacts: contactsSettings,
  delivery: deliverySettings,
  outreach: outreachSettings,
  inbox: inboxSettings,
  meetings: meetingsSettings,
} satisfies Record<string, Settings>

export type Config = { [K in keyof typeof configSlices]: ValuesOf<(typeof configSlices)[K]> }

/**
 * Reads the configuration once, before anything is built. Throws `misconfigured` with every problem at once.
 * The only place that looks at process.env.
 */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const problems: Problem[] = []
  const config = Object.fromEntries(
    Object.entries(configSlices).map(([name, slice]) => [name, readSettings(slice as Settings, environment, problems)]),
  )
  if (problems.length > 0) {
    throw new AppError('misconfigured', {
      detail: problems.map((one) => `${one.env}: ${one.problem}`).join('\n'),
      hint: 'docs/configuration.md lists every setting; `bin/lanyard doctor` checks them.',
      problems,
    })
  }
  return config as Config
}
