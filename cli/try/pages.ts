import { resolve } from 'node:path'
import { findSponsorPages } from '../../server/modules/sponsors/index.ts'
import { createReplayFetcher } from '../../server/platform/fetch/index.ts'
import { print } from './print.ts'

export async function tryPages(options: { replay: string; url: string; json?: boolean }): Promise<void> {
  const fetcher = await createReplayFetcher(resolve(options.replay))
  const found = await findSponsorPages(fetcher, options.url)
  const pages = found.pages.map(({ url, confidence, because }) => ({ url, confidence, because }))
  const text = pages.map((one) => `${one.confidence.toFixed(2)} ${one.url}: ${one.because}`).join('\n')
  print(options.json, { pages }, text || `No page with sponsors was found: ${found.because}`)
}
