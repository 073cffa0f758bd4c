import type { TrackingHostAnswer } from '@lanyard/contract/tracking-host.ts'
import type { Ctx, Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { holdHost, letHostGo, nameHost } from '#platform/hosts.ts'
import type { DeliveryDeps } from '../deps.ts'
import type { MailboxSetup } from '../setup/setup-deps.ts'
import { findTrackingHost, writeHostCheck, writeTrackingHost } from '../store/tracking-hosts.ts'
import { lookAtHost } from './look-at-host.ts'
import { addressAt, type HostFindings } from './tracking-host.ts'

export const checkTrackingHostKind = 'delivery.check-tracking-host'

export type HostDeps = Pick<DeliveryDeps, 'secrets' | 'compliance' | 'publicUrl' | 'baseUrl'> & {
  setup: Pick<MailboxSetup, 'dns' | 'askPage'>
}

/** Where an organisation's links lead: its own host once that was seen to lead here, else the installation's. */
export async function findLinksUrl(deps: Pick<DeliveryDeps, 'publicUrl'>, trx: Trx): Promise<string | undefined> {
  const publicUrl = deps.publicUrl()
  if (!publicUrl) return undefined
  const own = await findTrackingHost(trx)
  return own?.verified ? addressAt(publicUrl, own.host) : publicUrl
}

/** Sets, changes or takes away (null) the organisation's own host, and looks at it at once. */
export async function changeTrackingHost(deps: HostDeps, ctx: Ctx, host: string | null): Promise<TrackingHostAnswer> {
  if (host !== null) refuseOwnNames(deps, host)
  await ctx.commit(async (ctx) => {
    const before = await findTrackingHost(ctx)
    if ((before?.host ?? null) === host) return
    await nameHost(ctx, host)
    await writeTrackingHost(ctx, host)
    const [was, is] = [{ host: before?.host ?? null }, { host }]
    const change = { table: 'delivery.tracking_hosts', id: ctx.organisationId, action: 'edit', before: was, after: is }
    await deps.compliance.recordChange(ctx, change)
  })
  return checkTrackingHost(deps, ctx)
}

function refuseOwnNames(deps: HostDeps, host: string): void {
  const own = [deps.publicUrl(), deps.baseUrl].flatMap((url) => (url ? [new URL(url).hostname] : []))
  if (!own.includes(host)) return
  throw new AppError('conflict', {
    detail: `${host} is this Lanyard’s own name.`,
    hint: 'Take a name of its own for links, such as links.your-domain.com.',
  })
}

/** Looks at the host now, and says whether links may name it. */
export async function checkTrackingHost(deps: HostDeps, ctx: Ctx): Promise<TrackingHostAnswer> {
  const own = await ctx.transaction(findTrackingHost)
  const findings = own && (await lookAtHost(deps, own.host, deps.publicUrl()))
  return ctx.commit(async (ctx) => {
    if (own && findings) await judge(ctx, own.host, own.verified, findings)
    if (own && !deps.setup.dns.off) await wakeAgain(ctx)
    return showTrackingHost(deps, ctx)
  })
}

/** What could not be looked up leaves it as it was; what is certainly wrong takes it out of the links at once. */
async function judge(trx: Trx, host: string, was: boolean, findings: HostFindings): Promise<void> {
  const states = [findings.dns.state, findings.web.state]
  if (states.includes('missing')) {
    await letHostGo(trx, host)
    return writeHostCheck(trx, host, { verified: false, findings })
  }
  if (states.includes('unknown')) return writeHostCheck(trx, host, { verified: was, findings })
  const held = await holdHost(trx, host)
  const taken = { state: 'missing' as const, detail: 'Another organisation here has this host in its links.' }
  await writeHostCheck(trx, host, { verified: held, findings: held ? findings : { ...findings, web: taken } })
}

/** Soon while it does not lead here, else once an hour. */
async function wakeAgain(trx: Trx): Promise<void> {
  const own = await findTrackingHost(trx)
  if (own) await trx.wakeAt(checkTrackingHostKind, trx.clock.now().add({ minutes: own.verified ? 60 : 15 }))
}

export async function showTrackingHost(deps: Pick<HostDeps, 'publicUrl'>, trx: Trx): Promise<TrackingHostAnswer> {
  const own = await findTrackingHost(trx)
  const publicUrl = deps.publicUrl()
  return {
    host: own?.host ?? null,
    verified: own?.verified ?? false,
    findings: own?.findings ?? null,
    checkedAt: own?.checkedAt?.toISOString() ?? null,
    linksUrl: (await findLinksUrl(deps, trx)) ?? null,
    publicHost: publicUrl ? new URL(publicUrl).hostname : null,
    secure: publicUrl?.startsWith('https:') ?? false,
  }
}
