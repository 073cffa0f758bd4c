import type { Played } from '../journeys/play-sandbox.ts'

type Api = Played['api']

export type Screen = {
  /** Also the name of its picture. */
  name: string
  path(api: Api): Promise<string>
}

/** Every screen of the dashboard; those of a record show the first one there is. */
export const screens: Screen[] = [
  plain('overview', '/'),
  plain('first-steps', '/start'),
  plain('events', '/events'),
  plain('events-calendar', '/events?view=calendar'),
  plain('events-map', '/events?view=map'),
  plain('event-add', '/events/add'),
  plain('scans', '/events/scans'),
  first('scan', '/events/scans', '/api/v1/scans'),
  plain('targets', '/events/targets'),
  first('event', '/events', '/api/v1/events'),
  plain('candidates', '/candidates'),
  plain('companies', '/companies'),
  plain('company-new', '/companies/new'),
  plain('ideal-customer', '/companies/profile'),
  first('company', '/companies', '/api/v1/companies'),
  plain('contacts', '/contacts'),
  plain('contact-new', '/contacts/new'),
  plain('contacts-import', '/contacts/import'),
  plain('contacts-review', '/contacts/review'),
  first('contact', '/contacts', '/api/v1/contacts'),
  plain('sequences', '/sequences'),
  plain('sequence-new', '/sequences/new'),
  plain('snippets', '/sequences/snippets'),
  first('sequence', '/sequences', '/api/v1/sequences'),
  plain('outbox', '/outbox'),
  plain('schedule', '/outbox/schedule'),
  first('message', '/messages', '/api/v1/messages'),
  plain('message-new', '/messages/new'),
  plain('tasks', '/tasks'),
  plain('stops', '/stops'),
  plain('conversations', '/conversations'),
  first('conversation', '/conversations', '/api/v1/conversations'),
  plain('meetings', '/meetings'),
  plain('failures', '/failures'),
  plain('settings', '/settings'),
  plain('settings-organisation', '/settings/organisation'),
  plain('settings-mailboxes', '/settings/mailboxes'),
  plain('mailbox-new', '/settings/mailboxes/new'),
  first('mailbox', '/settings/mailboxes', '/api/v1/mailboxes'),
  plain('settings-sending-domains', '/settings/sending-domains'),
  plain('settings-sending-limits', '/settings/sending-limits'),
  plain('approvals', '/outbox/approvals'),
  plain('settings-ending-bases', '/settings/ending-bases'),
  plain('settings-opening-lines', '/settings/opening-lines'),
  plain('settings-contact-policy', '/settings/contact-policy'),
  plain('settings-country-rules', '/settings/country-rules'),
  plain('settings-account', '/settings/account'),
  plain('settings-members', '/settings/members'),
  plain('settings-api-keys', '/settings/api-keys'),
  plain('settings-providers', '/settings/providers'),
  plain('settings-data', '/settings/data'),
]

function plain(name: string, path: string): Screen {
  return { name, path: async () => path }
}

function first(name: string, below: string, list: string): Screen {
  return {
    name,
    path: async (api) => {
      const { items } = await api.get<{ items: { id: string }[] }>(list)
      if (!items[0]) throw new Error(`There is nothing at ${list} to look at.`)
      return `${below}/${items[0].id}`
    },
  }
}
