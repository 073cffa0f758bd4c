import type { Provider } from '@lanyard/contract/access.ts'
import type { Setting } from '#platform/settings.ts'
import { type Config, configSlices } from './config.ts'

type Described = Pick<Provider, 'id' | 'name' | 'need' | 'configured' | 'detail'> & {
  settings: Setting[]
  values: unknown[]
}

/** Where members sign in to their mailboxes. The mailboxes themselves are no providers: each has an account of its own. */
export function describeSignIns({ delivery }: Config): Described[] {
  const { googleClientId, googleClientSecret, microsoftClientId, microsoftClientSecret } = configSlices.delivery
  const google = delivery.googleClientId !== undefined && delivery.googleClientSecret !== undefined
  const microsoft = delivery.microsoftClientId !== undefined && delivery.microsoftClientSecret !== undefined
  const detail = (ready: boolean, name: string) =>
    ready
      ? 'Members sign in to their mailboxes on its own page; no password is kept here.'
      : `Without it, mailboxes at ${name} are connected by SMTP with an app password, or by an account for the whole domain.`
  return [
    {
      id: 'google-sign-in',
      name: 'Google sign-in',
      need: 'Signing in to Gmail mailboxes',
      configured: google,
      detail: detail(google, 'Google'),
      settings: [googleClientId, googleClientSecret],
      values: [delivery.googleClientId, delivery.googleClientSecret],
    },
    {
      id: 'microsoft-sign-in',
      name: 'Microsoft sign-in',
      need: 'Signing in to Microsoft 365 mailboxes',
      configured: microsoft,
      detail: detail(microsoft, 'Microsoft'),
      settings: [microsoftClientId, microsoftClientSecret],
      values: [delivery.microsoftClientId, delivery.microsoftClientSecret],
    },
  ]
}
