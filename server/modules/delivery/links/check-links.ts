import type { Ctx, Trx } from '#platform/context.ts'
import type { DeliveryDeps } from '../deps.ts'
import { holdMessages, releaseMessages } from '../hold-messages.ts'
import { findKnownLinks, listBrokenlyLinked, writeLinks } from '../store/links.ts'
import { findMessages } from '../store/messages.ts'
import { findTrackingHost } from '../store/tracking-hosts.ts'
import type { AskLink, LinkState } from './ask-link.ts'
import { findLinks } from './find-links.ts'

/** Looks again at what it holds, once a day. */
export const lookAtBrokenLinksKind = 'delivery.look-at-broken-links'

export type LinkDeps = Pick<DeliveryDeps, 'publicUrl' | 'baseUrl' | 'findOwnLinks'> & { askLink: AskLink }

/** Why a message waits whose link leads nowhere. */
export const brokenLink = (url: string): string => `broken_link: ${url}`

/** In one job: the others of such a crowd are left unasked, which holds nothing. */
const most = 100
const atOnce = 4

/** Asks the links of new messages, each once a day, and holds the messages with one that certainly leads nowhere. */
export async function checkLinks(deps: LinkDeps, ctx: Ctx, messageIds: readonly string[]): Promise<void> {
  const looked = await look(deps, ctx, async () => messageIds)
  await ctx.commit(async (ctx) => {
    await writeLinks(ctx, looked.asked)
    const broken = [...looked.brokenOf].flatMap(([id, url]) => (url ? [{ id, url }] : []))
    for (const [url, those] of Map.groupBy(broken, (one) => one.url))
      await holdMessages(ctx, { messageIds: those.map((one) => one.id), reason: brokenLink(url) })
    if (broken.length > 0) await ctx.wakeAt(lookAtBrokenLinksKind, tomorrow(ctx))
  })
}

/** What is held for a link that leads somewhere now, or was taken out of the text, is planned again. */
export async function lookAtBrokenLinks(deps: LinkDeps, ctx: Ctx): Promise<void> {
  const looked = await look(deps, ctx, listBrokenlyLinked)
  await ctx.commit(async (ctx) => {
    await writeLinks(ctx, looked.asked)
    const held = new Set(await listBrokenlyLinked(ctx))
    const mended = [...looked.brokenOf].flatMap(([id, url]) => (url || !held.has(id) ? [] : [id]))
    if (mended.length > 0) await releaseMessages(ctx, { messageIds: mended })
    if (held.size > mended.length) await ctx.wakeAt(lookAtBrokenLinksKind, tomorrow(ctx))
  })
}

/** Those of a text that are known to lead nowhere; asks nobody. */
export async function findBrokenLinks(trx: Trx, message: { text: string; html?: string | null }): Promise<string[]> {
  // Our own are never asked, and so never known.
  const links = findLinks(message, { hosts: new Set(), links: [] })
  const known = await findKnownLinks(trx, links)
  return links.filter((url) => known.get(url) === 'broken')
}

type Looked = { asked: Map<string, LinkState>; brokenOf: Map<string, string | undefined> }

async function look(deps: LinkDeps, ctx: Ctx, which: (trx: Trx) => Promise<readonly string[]>): Promise<Looked> {
  const { linksOf, known } = await ctx.transaction(async (trx) => {
    const own = await findOwn(deps, trx)
    const messages = await findMessages(trx, await which(trx))
    const linksOf = new Map(messages.map((one) => [one.id, findLinks(one, own)]))
    return { linksOf, known: await findKnownLinks(trx, [...linksOf.values()].flat()) }
  })
  const wanted = [...new Set([...linksOf.values()].flat())].filter((url) => !known.has(url)).slice(0, most)
  const asked = await askAll(deps.askLink, wanted)
  const stateOf = (url: string) => asked.get(url) ?? known.get(url)
  const brokenOf = new Map([...linksOf].map(([id, links]) => [id, links.find((url) => stateOf(url) === 'broken')]))
  return { asked, brokenOf }
}

async function askAll(askLink: AskLink, urls: readonly string[]): Promise<Map<string, LinkState>> {
  const answers = new Map<string, LinkState>()
  const left = urls.values()
  const walk = async () => {
    for (const url of left) answers.set(url, await askLink(url))
  }
  await Promise.all(Array.from({ length: atOnce }, walk))
  return answers
}

/** What leads to ourselves is not asked: a visit there means something. */
async function findOwn(deps: LinkDeps, trx: Trx) {
  const tracking = await findTrackingHost(trx)
  const ours = [deps.publicUrl(), deps.baseUrl].flatMap((url) => (url ? [new URL(url).hostname] : []))
  return {
    hosts: new Set([...ours, ...(tracking ? [tracking.host] : [])]),
    links: (await deps.findOwnLinks?.(trx)) ?? [],
  }
}

const tomorrow = (trx: Trx): Temporal.Instant => trx.clock.now().add({ hours: 24 })
