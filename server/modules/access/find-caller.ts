import { createHash } from 'node:crypto'
import type { Caller } from '#platform/http/create-server.ts'
import { type Role, roles } from '#platform/http/route.ts'
import type { Auth } from './auth.ts'
import { type AnyDatabase, findMembership } from './store.ts'

/** How long an API key that was found good is trusted without asking again (milliseconds): a revoked key dies within it. */
const trustMilliseconds = 30_000
const mostRemembered = 1000

/** Finds out who calls, by API key (Authorization: Bearer) or session cookie. */
export function createCallerFinder(auth: Auth, db: AnyDatabase) {
  const remembered = new Map<string, { caller: Caller; until: number }>()

  const byKey = async (key: string): Promise<Caller | undefined> => {
    // Only a hash is kept in memory, so that a heap dump gives no keys away.
    const mark = createHash('sha256').update(key).digest('base64url')
    const known = remembered.get(mark)
    if (known && known.until > Date.now()) return known.caller
    const { valid, key: found } = await auth.api.verifyApiKey({ body: { key } })
    const meaning = found?.metadata as { organisationId?: string; role?: string } | null | undefined
    if (!valid || !found || !meaning?.organisationId || !meaning.role) return undefined
    // A key reaches as far as its maker does now: gone with the membership, and never above its role.
    const maker = await findMembership(db, found.referenceId, meaning.organisationId)
    if (!maker) return undefined
    const role = lowerOf(meaning.role, maker.role)
    const caller: Caller = { organisationId: meaning.organisationId, actor: { kind: 'api_key', id: found.id, role } }
    if (remembered.size >= mostRemembered) remembered.clear()
    remembered.set(mark, { caller, until: Date.now() + trustMilliseconds })
    return caller
  }

  const bySession = async (headers: Headers): Promise<Caller | undefined> => {
    const session = await auth.api.getSession({ headers })
    if (!session) return undefined
    const member = await findMembership(db, session.user.id, session.session.activeOrganizationId ?? undefined)
    if (!member) return undefined
    return { organisationId: member.organisationId, actor: { kind: 'member', id: session.user.id, role: member.role } }
  }

  const findCaller = async (request: { headers: Record<string, string | string[] | undefined>; method: string }) => {
    const authorization = request.headers['authorization']
    if (typeof authorization === 'string' && authorization.startsWith('Bearer ')) return byKey(authorization.slice(7))
    if (!request.headers['cookie'] || isForged(request)) return undefined
    return bySession(asHeaders(request.headers))
  }
  /** Revoked: it is asked for again at its next use. */
  const forgetKey = (id: string) => {
    for (const [mark, { caller }] of remembered) if (caller.actor.id === id) remembered.delete(mark)
  }
  return { findCaller, forgetKey }
}

const lowerOf = (one: string, other: string): string =>
  roles.indexOf(one as Role) > roles.indexOf(other as Role) ? one : other

/** A cookie that another site's page sends along with a change is not the member's own act. */
function isForged(request: { headers: Record<string, string | string[] | undefined>; method: string }): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false
  const site = request.headers['sec-fetch-site']
  if (site) return site !== 'same-origin' && site !== 'none'
  const origin = request.headers['origin']
  return typeof origin !== 'string' || URL.parse(origin)?.host !== request.headers['host']
}

export function asHeaders(from: Record<string, string | string[] | undefined>): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(from)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) headers.append(name, one)
  }
  return headers
}
