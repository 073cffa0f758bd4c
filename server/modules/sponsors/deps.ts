import type { Companies, CompanySighting } from '#modules/companies/index.ts'
import type { Discovery } from '#modules/discovery/index.ts'
import type { Blobs } from '#platform/blobs.ts'
import type { Trx } from '#platform/context.ts'
import type { Fetcher, Renderer } from '#platform/fetch/index.ts'
import type { Secrets } from '#platform/secrets.ts'
import type { ChooserDeps } from './choose/open-chooser.ts'
import type { BrokerDeps } from './read/open-broker.ts'

export type SponsorsDeps = {
  fetcher: Pick<Fetcher, 'get'>
  /** Without one, pages built by script are reported as unread. */
  renderer?: Pick<Renderer, 'render'> | undefined
  /** For pages that refuse plain requests; off without one. */
  pageBroker?: BrokerDeps | undefined
  /** For sponsor pages that the rules are unsure of; without one the rules stand alone. */
  model?: ChooserDeps | undefined
  blobs: Pick<Blobs, 'put' | 'find' | 'remove'>
  discovery: Pick<Discovery, 'getEvent' | 'findEvents' | 'listEvents' | 'findEventsAt' | 'createEvent' | 'blankName'>
  companies: Pick<Companies, 'upsertCompanies' | 'findCompanies' | 'listLookalikes'>
  sameCompany(a: CompanySighting, b: CompanySighting): { same: boolean; confidence: number }
  secrets: Pick<Secrets, 'fingerprint'>
  /** Who a person of the contacts is, for erasing them; contacts come later in the order of modules, so `build-modules` fills it. */
  findIdentity?(trx: Trx, personId: string): Promise<{ fullName: string; companyIds: string[] } | undefined>
  /** A world of its own: no site outside it can be read. */
  sandbox?: boolean
}
