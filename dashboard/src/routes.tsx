import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { RouteFailure } from './shell/route-failure.tsx'
import { Shell } from './shell/shell.tsx'
import { Unknown } from './shell/unknown.tsx'

const root = createRootRoute({ notFoundComponent: Unknown })

/**
 * Everything that needs a member. Nobody waits to hear who they are: the first answer that says "not signed in" leads to the sign-in
 * (main.tsx), and from there back to where one wanted to go.
 */
const member = createRoute({ getParentRoute: () => root, id: 'member', component: Shell })

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./screens/sign-in/sign-in.tsx'), 'SignIn'),
})

/** A screen at an address, loaded when it is first gone to. */
const screen = <M extends Record<string, unknown>>(path: string, load: () => Promise<M>, name: keyof M & string) =>
  createRoute({ getParentRoute: () => member, path, component: lazyRouteComponent(load as never, name) })

/** Every screen of the dashboard. */
const screens = [
  screen('/', () => import('./screens/overview/overview.tsx'), 'Overview'),
  screen('/events', () => import('./screens/events/events.tsx'), 'Events'),
  screen('/events/add', () => import('./screens/events/add/add-event.tsx'), 'AddEvent'),
  screen('/events/$id', () => import('./screens/events/event/event.tsx'), 'EventScreen'),
  screen('/events/scans', () => import('./screens/events/scans/scans.tsx'), 'Scans'),
  screen('/events/scans/$id', () => import('./screens/events/scans/scan-screen.tsx'), 'ScanScreen'),
  screen('/events/alarms', () => import('./screens/events/alarms.tsx'), 'SponsorAlarms'),
  screen('/events/targets', () => import('./screens/events/targets/targets.tsx'), 'Targets'),
  screen('/events/targets/$id', () => import('./screens/events/targets/target.tsx'), 'TargetScreen'),
  screen('/candidates', () => import('./screens/candidates/candidates.tsx'), 'Candidates'),
  screen('/companies', () => import('./screens/companies/companies.tsx'), 'Companies'),
  screen('/companies/new', () => import('./screens/companies/new-company.tsx'), 'NewCompany'),
  screen('/companies/profile', () => import('./screens/companies/profile/profile.tsx'), 'Profile'),
  screen('/companies/$id', () => import('./screens/companies/record/company.tsx'), 'Company'),
  screen('/sequences', () => import('./screens/sequences/sequences.tsx'), 'Sequences'),
  screen('/sequences/new', () => import('./screens/sequences/new-sequence.tsx'), 'NewSequence'),
  screen('/sequences/snippets', () => import('./screens/sequences/snippets/snippets.tsx'), 'Snippets'),
  screen('/sequences/$id', () => import('./screens/sequences/sequence-screen.tsx'), 'SequenceScreen'),
  screen('/outbox', () => import('./screens/outbox/outbox.tsx'), 'Outbox'),
  screen('/outbox/approvals', () => import('./screens/outbox/approvals/approvals.tsx'), 'Approvals'),
  screen('/outbox/schedule', () => import('./screens/outbox/schedule/schedule.tsx'), 'Schedule'),
  screen('/messages/new', () => import('./screens/outbox/new-message.tsx'), 'NewMessageScreen'),
  screen('/messages/$id', () => import('./screens/outbox/message-screen.tsx'), 'MessageScreen'),
  screen('/tasks', () => import('./screens/tasks/tasks.tsx'), 'Tasks'),
  screen('/stops', () => import('./screens/stops/stops.tsx'), 'Stops'),
  screen('/failures', () => import('./screens/failures/failures.tsx'), 'Failures'),
  screen('/contacts', () => import('./screens/contacts/contacts.tsx'), 'Contacts'),
  screen('/contacts/new', () => import('./screens/contacts/new-contact.tsx'), 'NewContact'),
  screen('/contacts/import', () => import('./screens/contacts/import/import-contacts.tsx'), 'ImportContacts'),
  screen('/contacts/imports/$id', () => import('./screens/contacts/import/import-record.tsx'), 'ImportRecord'),
  screen('/contacts/review', () => import('./screens/contacts/review/review-roles.tsx'), 'ReviewRoles'),
  screen('/contacts/$id', () => import('./screens/contacts/record/contact.tsx'), 'ContactScreen'),
  screen('/conversations/{-$id}', () => import('./screens/conversations/conversations.tsx'), 'Conversations'),
  screen('/meetings/{-$id}', () => import('./screens/meetings/meetings.tsx'), 'Meetings'),
  screen('/start', () => import('./screens/first-hour/start.tsx'), 'Start'),
  screen('/settings', () => import('./screens/settings/settings.tsx'), 'Settings'),
  screen('/settings/organisation', () => import('./screens/settings/organisation.tsx'), 'Organisation'),
  screen('/settings/mailboxes', () => import('./screens/settings/mailboxes/mailboxes.tsx'), 'Mailboxes'),
  screen('/settings/mailboxes/new', () => import('./screens/settings/mailboxes/new-mailbox.tsx'), 'NewMailbox'),
  screen('/settings/mailboxes/$id', () => import('./screens/settings/mailboxes/mailbox.tsx'), 'Mailbox'),
  screen('/settings/account', () => import('./screens/settings/people/account.tsx'), 'Account'),
  screen('/settings/members', () => import('./screens/settings/people/members.tsx'), 'Members'),
  screen('/settings/api-keys', () => import('./screens/settings/people/api-keys.tsx'), 'ApiKeys'),
  screen('/settings/providers', () => import('./screens/settings/providers.tsx'), 'Providers'),
  screen('/settings/sending-limits', () => import('./screens/settings/sending/sending-limits.tsx'), 'SendingLimits'),
  screen('/settings/sending-domains', () => import('./screens/settings/domains/sending-domains.tsx'), 'SendingDomains'),
  screen('/settings/ending-bases', () => import('./screens/settings/law/ending-bases.tsx'), 'EndingBases'),
  screen('/settings/opening-lines', () => import('./screens/settings/opening-lines.tsx'), 'OpeningLines'),
  screen('/settings/contact-policy', () => import('./screens/settings/contact-policy.tsx'), 'ContactPolicy'),
  screen('/settings/country-rules', () => import('./screens/settings/law/country-rules.tsx'), 'CountryRules'),
  screen('/settings/data', () => import('./screens/settings/data.tsx'), 'Data'),
]

export const router = createRouter({
  routeTree: root.addChildren([signIn, member.addChildren(screens)]),
  defaultPreload: 'intent',
  defaultPreloadDelay: 60,
  scrollRestoration: true,
  defaultErrorComponent: RouteFailure,
  // Search values are plain text: what a filter says stands in the address bar as it is.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const set = Object.entries(search).filter(([, value]) => value !== undefined && value !== null && value !== '')
    return set.length > 0 ? `?${new URLSearchParams(set.map(([name, value]) => [name, String(value)]))}` : ''
  },
})
