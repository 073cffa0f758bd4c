/** A hit with what stood around it. Times in milliseconds since 1970. */
export type Hit = {
  id: string
  messageId: string
  kind: 'open' | 'click'
  url: string | null
  agent: string | null
  network: string | null
  /** Of that network, a cloud or a scanner. */
  networkOwner: string | null
  at: number
}

export type Judgement = { machine: boolean; because: string }

/** Of the rules below: raised with each change that would judge old hits otherwise. */
export const rulesEdition = 3

/** Nobody reads, and no human's mail program loads pictures, this soon after sending. */
const soonMilliseconds = 2000
/** People follow one link at a time. */
const togetherMilliseconds = 1000

/** Programs that fetch what is in mails by themselves: security scanners, link previews, crawlers, libraries. */
const machineAgents =
  /bot\b|crawl|spider|scan|preview|proofpoint|mimecast|barracuda|symantec|messagelabs|trendmicro|sophos|fortinet|cisco-|safelinks|urldefen[cs]e|hornetsecurity|zscaler|ironport|cloudmark|avanan|mailguard|bitdefender|headless|phantomjs|curl\/|wget\/|python|go-http-client|java\/|okhttp|libwww|httpclient|axios|node-fetch|undici|facebookexternalhit|whatsapp|telegram/i

/** Mail services that load pictures when a person opens the mail, on that person's behalf. */
const humanProxies = /googleimageproxy|yahoomailproxy/i

/** Privacy proxies that load every picture whether the mail is read or not announce themselves as nothing but this. */
const bareMozilla = /^Mozilla\/5\.0$/

/** Machine or human, and why. `others` are the hits on the same message around that time. */
export function judgeHit(hit: Hit, sentAt: number | null, others: readonly Hit[]): Judgement {
  const agent = hit.agent?.trim() ?? ''
  if (agent === '') return { machine: true, because: 'no agent named' }
  if (humanProxies.test(agent)) return { machine: false, because: 'a mail service opened it for a reader' }
  if (machineAgents.test(agent)) return { machine: true, because: 'a known scanner or program' }
  if (bareMozilla.test(agent)) return { machine: true, because: 'a mail privacy proxy' }
  if (hit.networkOwner) return { machine: true, because: `from the network of ${hit.networkOwner}` }
  if (sentAt !== null && hit.at - sentAt < soonMilliseconds)
    return { machine: true, because: 'within two seconds of sending' }
  if (hit.kind === 'click' && others.some((other) => isAnotherLink(hit, other))) {
    return { machine: true, because: 'several links at once' }
  }
  return { machine: false, because: 'nothing speaks against a person' }
}

const isAnotherLink = (hit: Hit, other: Hit): boolean =>
  other.kind === 'click' && other.url !== hit.url && Math.abs(other.at - hit.at) < togetherMilliseconds
