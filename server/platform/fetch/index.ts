/** Everything that leaves this machine for an address chosen by data goes through here. */
export {
  type AddressGuard,
  createAddressGuard,
  findRefusal,
  type GuardOptions,
  type GuardVerdict,
  RefusedAddressError,
  resolveGuarded,
} from './address-guard.ts'
export { askVendor, readVendorAnswer, type Vendor, type VendorAnswer, type VendorFailure } from './ask-vendor.ts'
export { AGENT_NAME, createFetcher, type FetcherOptions, userAgent } from './create-fetcher.ts'
export { createReplayFetcher } from './create-replay-fetcher.ts'
export { decodeText } from './decode-text.ts'
export type {
  FailureReason,
  FetchedPage,
  Fetcher,
  FetchFailure,
  FetchResult,
  GetOptions,
  RequestOptions,
  Turn,
} from './fetch-result.ts'
export { findChromium } from './find-chromium.ts'
export { type GuardProxy, type GuardProxyOptions, startGuardProxy } from './guard-proxy.ts'
export { recordTo } from './record-to.ts'
export { pageKey, type RecordedPage, readRecording } from './recording.ts'
export {
  createRenderer,
  type RenderedPage,
  type Renderer,
  type RendererOptions,
  type RenderFailure,
} from './render-page.ts'
