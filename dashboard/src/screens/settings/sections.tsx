import {
  IconBuildingStore,
  IconDatabase,
  IconGauge,
  IconHandStop,
  IconKey,
  IconMail,
  IconPencil,
  IconPlug,
  IconScale,
  IconUserCircle,
  IconUsers,
  IconWorldCheck,
} from '@tabler/icons-react'

/** The sections of the settings, in the order in which a newcomer needs them. */
export const sections = [
  {
    to: '/settings/organisation',
    label: 'Organisation',
    icon: IconBuildingStore,
    about: 'What every message says about you: postal address, pitch, booking page.',
  },
  {
    to: '/settings/mailboxes',
    label: 'Mailboxes',
    icon: IconMail,
    about: 'The accounts that send and read: servers, daily cap, sending hours, DKIM.',
  },
  {
    to: '/settings/sending-domains',
    label: 'Sending domains',
    icon: IconWorldCheck,
    about: 'What the DNS says about your domains, blocklists, and the host that links in your mail name.',
  },
  {
    to: '/settings/sending-limits',
    label: 'Sending limits',
    icon: IconGauge,
    about: 'How much goes to one domain a day, what pauses a mailbox, and days without mail.',
  },
  {
    to: '/settings/contact-policy',
    label: 'Contact policy',
    icon: IconHandStop,
    about: 'How often a person or a company is written to at most, and the quiet after an answer.',
  },
  {
    to: '/settings/opening-lines',
    label: 'Opening lines',
    icon: IconPencil,
    about: 'What a language model is told when it drafts the line that says why you write.',
  },
  {
    to: '/settings/country-rules',
    label: 'Country rules',
    icon: IconScale,
    about: 'Where the law asks for consent first, and what you decided over it.',
  },
  {
    to: '/settings/account',
    label: 'Your account',
    icon: IconUserCircle,
    about: 'Your name and password, and where you are signed in.',
  },
  { to: '/settings/members', label: 'Members', icon: IconUsers, about: 'Who may come in, and what each may do.' },
  { to: '/settings/api-keys', label: 'API keys', icon: IconKey, about: 'For the command line and programs of yours.' },
  {
    to: '/settings/providers',
    label: 'Providers',
    icon: IconPlug,
    about: 'Outside services: what each would add, and how it is set up.',
  },
  {
    to: '/settings/data',
    label: 'Data',
    icon: IconDatabase,
    about: 'Take your data with you, reset the sandbox, begin with your own data.',
  },
] as const
