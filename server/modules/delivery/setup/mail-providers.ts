import type { Security } from '../mailbox.ts'

export type Endpoint = { host: string; port: number; security: Security }

export type MailProvider = {
  id: string
  name: string
  /** Addresses at these are the provider's own. */
  domains: readonly string[]
  /** Domains of others that it receives mail for have such MX hosts. */
  mx?: RegExp
  smtp: Endpoint
  imap: Endpoint
  /** Where it wants a password made for this program. */
  appPassword?: { text: string; url: string }
  /** What a domain's SPF record names when the provider sends for it. */
  spf?: string
  /** Selectors under which it publishes its DKIM keys in customers' domains. */
  dkimSelectors?: readonly string[]
}

export const usualPorts: Record<'smtp' | 'imap', Omit<Endpoint, 'host'>[]> = {
  smtp: [
    { port: 587, security: 'starttls' },
    { port: 465, security: 'tls' },
  ],
  imap: [{ port: 993, security: 'tls' }],
}

const tls = (host: string, port: number): Endpoint => ({ host, port, security: 'tls' })
const starttls = (host: string, port: number): Endpoint => ({ host, port, security: 'starttls' })

/** Settings as the providers publish them on their help pages. */
export const mailProviders: readonly MailProvider[] = [
  {
    id: 'gmail',
    name: 'Gmail or Google Workspace',
    domains: ['gmail.com', 'googlemail.com'],
    mx: /(^|\.)(google|googlemail)\.com$/,
    smtp: tls('smtp.gmail.com', 465),
    imap: tls('imap.gmail.com', 993),
    appPassword: {
      text: 'Gmail wants an app password: turn on 2-Step Verification, then make one and paste its 16 letters here.',
      url: 'https://myaccount.google.com/apppasswords',
    },
    spf: '_spf.google.com',
    dkimSelectors: ['google'],
  },
  {
    id: 'microsoft',
    name: 'Outlook or Microsoft 365',
    domains: ['outlook.com', 'hotmail.com', 'live.com', 'msn.com'],
    mx: /\.(mail\.protection\.outlook\.com|mx\.microsoft)$/,
    smtp: starttls('smtp.office365.com', 587),
    imap: tls('outlook.office365.com', 993),
    appPassword: {
      text: 'Microsoft lets programs sign in with a password only where an admin has allowed "Authenticated SMTP" for the mailbox; private accounts no longer can.',
      url: 'https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission',
    },
    spf: 'spf.protection.outlook.com',
    dkimSelectors: ['selector1', 'selector2'],
  },
  {
    id: 'fastmail',
    name: 'Fastmail',
    domains: ['fastmail.com', 'fastmail.fm'],
    mx: /\.messagingengine\.com$/,
    smtp: tls('smtp.fastmail.com', 465),
    imap: tls('imap.fastmail.com', 993),
    appPassword: {
      text: 'Fastmail wants an app password: Settings, Privacy & Security, Manage app passwords; give it Mail (IMAP/SMTP).',
      url: 'https://app.fastmail.com/settings/security/apps',
    },
    spf: 'spf.messagingengine.com',
    dkimSelectors: ['fm1', 'fm2', 'fm3'],
  },
  {
    id: 'zoho',
    name: 'Zoho Mail',
    domains: ['zoho.com', 'zohomail.com'],
    mx: /(^|\.)zoho\.com$/,
    smtp: tls('smtppro.zoho.com', 465),
    imap: tls('imappro.zoho.com', 993),
    appPassword: {
      text: 'With two-factor sign-in Zoho wants an application-specific password; IMAP access is switched on in Settings, Mail Accounts.',
      url: 'https://accounts.zoho.com/home#security/app_password',
    },
    spf: 'zohomail.com',
    dkimSelectors: ['zmail', 'zoho'],
  },
  {
    id: 'zoho-eu',
    name: 'Zoho Mail (Europe)',
    domains: ['zohomail.eu', 'zoho.eu'],
    mx: /(^|\.)zoho\.eu$/,
    smtp: tls('smtppro.zoho.eu', 465),
    imap: tls('imappro.zoho.eu', 993),
    appPassword: {
      text: 'With two-factor sign-in Zoho wants an application-specific password; IMAP access is switched on in Settings, Mail Accounts.',
      url: 'https://accounts.zoho.eu/home#security/app_password',
    },
    spf: 'zohomail.eu',
    dkimSelectors: ['zmail', 'zoho'],
  },
  {
    id: 'icloud',
    name: 'iCloud Mail',
    domains: ['icloud.com', 'me.com', 'mac.com'],
    mx: /\.mail\.icloud\.com$/,
    smtp: starttls('smtp.mail.me.com', 587),
    imap: tls('imap.mail.me.com', 993),
    appPassword: {
      text: 'iCloud wants an app-specific password: Sign-In and Security, App-Specific Passwords.',
      url: 'https://account.apple.com/account/manage',
    },
    spf: 'icloud.com',
    dkimSelectors: ['sig1'],
  },
  {
    id: 'gmx',
    name: 'GMX',
    domains: ['gmx.net', 'gmx.de', 'gmx.at', 'gmx.ch'],
    smtp: starttls('mail.gmx.net', 587),
    imap: tls('imap.gmx.net', 993),
    appPassword: {
      text: 'GMX: switch on "POP3 and IMAP access" in the settings; with two-factor sign-in make an application-specific password.',
      url: 'https://hilfe.gmx.net/pop-imap/einschalten.html',
    },
  },
  {
    id: 'gmx-com',
    name: 'GMX.com',
    domains: ['gmx.com', 'gmx.us'],
    smtp: starttls('mail.gmx.com', 587),
    imap: tls('imap.gmx.com', 993),
    appPassword: {
      text: 'GMX: switch on "POP3 & IMAP" in the settings first.',
      url: 'https://support.gmx.com/pop-imap/toggle.html',
    },
  },
  {
    id: 'webde',
    name: 'WEB.DE',
    domains: ['web.de'],
    smtp: starttls('smtp.web.de', 587),
    imap: tls('imap.web.de', 993),
    appPassword: {
      text: 'WEB.DE: switch on "POP3 and IMAP access" in the settings; with two-factor sign-in make an application-specific password.',
      url: 'https://hilfe.web.de/pop-imap/einschalten.html',
    },
  },
  {
    id: 'ionos',
    name: 'IONOS',
    domains: [],
    mx: /\.(kundenserver\.de|ionos\.(de|com|co\.uk|fr|es|it))$/,
    smtp: tls('smtp.ionos.com', 465),
    imap: tls('imap.ionos.com', 993),
    spf: '_spf.perfora.net',
    dkimSelectors: ['s1-ionos', 's2-ionos'],
  },
  {
    id: 'yahoo',
    name: 'Yahoo Mail',
    domains: ['yahoo.com', 'yahoo.co.uk', 'yahoo.de', 'yahoo.fr', 'ymail.com'],
    mx: /\.yahoodns\.net$/,
    smtp: tls('smtp.mail.yahoo.com', 465),
    imap: tls('imap.mail.yahoo.com', 993),
    appPassword: {
      text: 'Yahoo wants an app password: Account security, Generate app password.',
      url: 'https://login.yahoo.com/myaccount/security/app-password',
    },
  },
  {
    id: 'strato',
    name: 'STRATO',
    domains: [],
    mx: /\.rzone\.de$/,
    smtp: tls('smtp.strato.de', 465),
    imap: tls('imap.strato.de', 993),
    spf: '_spf.strato.com',
    dkimSelectors: ['strato-dkim-0002', 'strato-dkim-0003'],
  },
  {
    id: 'ovh',
    name: 'OVHcloud',
    domains: [],
    mx: /\.(mail\.)?ovh\.(net|com|ca)$/,
    smtp: tls('ssl0.ovh.net', 465),
    imap: tls('ssl0.ovh.net', 993),
    spf: 'mx.ovh.com',
  },
  {
    id: 'infomaniak',
    name: 'Infomaniak',
    domains: ['ik.me', 'ikmail.com', 'etik.com'],
    mx: /\.infomaniak\.ch$/,
    smtp: tls('mail.infomaniak.com', 465),
    imap: tls('mail.infomaniak.com', 993),
    appPassword: {
      text: 'Infomaniak: make a device password for this mailbox; with two-factor sign-in it is the only one that works.',
      url: 'https://manager.infomaniak.com/',
    },
    spf: 'spf.infomaniak.ch',
  },
  {
    id: 'mailbox-org',
    name: 'mailbox.org',
    domains: ['mailbox.org'],
    mx: /\.mailbox\.org$/,
    smtp: tls('smtp.mailbox.org', 465),
    imap: tls('imap.mailbox.org', 993),
    spf: 'mailbox.org',
    dkimSelectors: ['mbo0001', 'mbo0002', 'mbo0003', 'mbo0004'],
  },
  {
    id: 'hostinger',
    name: 'Hostinger',
    domains: [],
    mx: /\.hostinger\.com$/,
    smtp: tls('smtp.hostinger.com', 465),
    imap: tls('imap.hostinger.com', 993),
    spf: '_spf.mail.hostinger.com',
    dkimSelectors: ['hostingermail-a', 'hostingermail-b', 'hostingermail-c'],
  },
  {
    id: 'aol',
    name: 'AOL Mail',
    domains: ['aol.com'],
    smtp: tls('smtp.aol.com', 465),
    imap: tls('imap.aol.com', 993),
    appPassword: {
      text: 'AOL wants an app password: Account security, Generate app password.',
      url: 'https://login.aol.com/account/security',
    },
  },
]

export const findProviderByDomain = (domain: string) => mailProviders.find((one) => one.domains.includes(domain))

export const findProviderByMx = (hosts: readonly string[]) =>
  mailProviders.find(({ mx }) => mx && hosts.some((host) => mx.test(host.replace(/\.$/, ''))))

/** The provider whose published server this is. */
export const findProviderByHost = (host: string) =>
  mailProviders.find(({ smtp, imap }) => [smtp.host, imap.host].includes(host.toLowerCase()))
