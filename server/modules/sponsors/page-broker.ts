import type { VendorFailure } from '#platform/fetch/index.ts'

/** A page as a service read it for us: `url` is where its redirects ended, as far as it says. */
export type BrokeredPage = { ok: true; url: string; html: string }

/** US cents for the call, fractions too, also of one that failed; null where neither the service nor the settings say. */
export type BrokeredAnswer = (BrokeredPage | VendorFailure) & { costCents: number | null }

/**
 * A service that reads pages whose sites refuse plain requests. It is given an address only after the address guard, robots.txt and
 * our turn at the host have been asked.
 */
export type PageBroker = {
  /** Its name in tables, settings and the dashboard. */
  provider: string
  readPage(url: string, options: { maxBytes: number; signal?: AbortSignal }): Promise<BrokeredAnswer>
}
