import {
  type AddressGuard,
  createAddressGuard,
  createFetcher,
  createRenderer,
  createReplayFetcher,
  type Fetcher,
  type Renderer,
  recordTo,
} from '#platform/fetch/index.ts'
import type { Config } from './config.ts'

/** What this process may reach, and how pages come in. */
export type NetworkOptions = {
  /** The sandbox: its names and where they live; nothing but loopback is reached. */
  pinned?: Record<string, string>
  /** Recorded pages in place of the network. */
  replayFolder?: string
  /** Keeps every page read, so that the run can be repeated without the network. */
  recordFolder?: string
  version: string
}

export type Network = { guard: AddressGuard; fetcher: Fetcher; renderer: Renderer; close(): Promise<void> }

/** The one way out: an address guard, a polite fetcher and a browser behind it. */
export async function openNetwork(config: Config, options: NetworkOptions): Promise<Network> {
  const guard = createAddressGuard({
    allowHosts: config.platform.allowHosts,
    ...(options.pinned ? { pinned: options.pinned, onlyLoopback: true } : {}),
  })
  const identity = { version: options.version, aboutUrl: config.platform.contactUrl ?? 'https://lanyard.example/about' }
  // Sites of our own world need no politeness.
  const pace = options.pinned ? { minGapMs: 0, concurrency: 6 } : {}
  const live = options.replayFolder
    ? await createReplayFetcher(options.replayFolder)
    : createFetcher({ guard, ...identity, ...pace })
  const fetcher = options.recordFolder ? recordTo(options.recordFolder, live) : live
  const renderer = createRenderer({
    guard,
    ...identity,
    ...(config.platform.chromium ? { executablePath: config.platform.chromium } : {}),
    ...(options.replayFolder ? { serveFrom: live } : {}),
  })
  return {
    guard,
    fetcher,
    renderer,
    close: async () => {
      await renderer.close()
      await fetcher.close()
    },
  }
}
