import { randomBytes } from 'node:crypto'
import type { AuthOptions } from './auth.ts'
import { createAuth } from './auth.ts'
import { findFirstOrganisation, removeOrphans } from './store.ts'

export type Founded = { organisationId: string; email: string; password: string; apiKey: string }

export type Founding = {
  organisationName: string
  email: string
  password?: string
  /** Called with the sign-in before anything is made, so that a start which dies half-way does not take it along. */
  keep(signIn: { email: string; password: string }): void
}

/**
 * Makes the first organisation with one admin and one API key, once: undefined when there is an organisation already. Of the password and
 * the key only hashes are stored.
 */
export async function foundOrganisation(options: AuthOptions, input: Founding): Promise<Founded | undefined> {
  if (await findFirstOrganisation(options.db)) return undefined
  await removeOrphans(options.db)
  // Sign-up is open for this one call only.
  const auth = createAuth({ ...options, allowSignUp: true })
  const password = input.password ?? randomBytes(12).toString('base64url')
  input.keep({ email: input.email, password })
  const { user } = await auth.api.signUpEmail({ body: { name: 'Admin', email: input.email, password } })
  const organisation = await auth.api.createOrganization({
    body: { name: input.organisationName, slug: 'first', userId: user.id },
  })
  const apiKey = await makeApiKey(options, { userId: user.id, organisationId: organisation.id })
  return { organisationId: organisation.id, email: input.email, password, apiKey }
}

/** A key that acts with the admin's role; what is stored of it is a hash. */
export async function makeApiKey(
  options: AuthOptions,
  owner: { userId: string; organisationId: string },
): Promise<string> {
  const metadata = { organisationId: owner.organisationId, role: 'admin' }
  const body = { name: 'Command line', userId: owner.userId, prefix: 'lyd_', metadata }
  return (await createAuth(options).api.createApiKey({ body })).key
}
