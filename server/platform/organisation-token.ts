import { AppError } from './errors.ts'
import { isUuid } from './ids.ts'
import type { Secrets } from './secrets.ts'

/**
 * Names an organisation in an address that outsiders call (webhooks), so that no look-up across tenants is needed. The signature keeps
 * anybody from naming another one. `purpose` ties it to one kind of address.
 */
export const writeOrganisationToken = (secrets: Secrets, purpose: string, organisationId: string): string =>
  `${organisationId.replaceAll('-', '')}.${secrets.sign(`organisation ${purpose}`, organisationId)}`

/** Throws `not_found`, as an address that was never given out does not exist. */
export function readOrganisationToken(secrets: Secrets, purpose: string, token: string): string {
  const [hex = '', signature = ''] = token.split('.')
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  if (!isUuid(id) || !secrets.verify(`organisation ${purpose}`, id, signature)) throw new AppError('not_found')
  return id
}
