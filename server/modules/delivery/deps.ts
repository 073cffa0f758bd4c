import type { Compliance, FindPerson } from '#modules/compliance/index.ts'
import type { Blobs } from '#platform/blobs.ts'
import type { Trx } from '#platform/context.ts'
import type { Hosts } from '#platform/hosts.ts'
import type { JobSystem } from '#platform/jobs/job-system.ts'
import type { Secrets } from '#platform/secrets.ts'
import type { Logger, Metrics } from '#platform/telemetry.ts'
import type { LookIntoSentFolder } from './doubt/trace.ts'
import type { SendingLimits } from './limits.ts'
import type { AskLink } from './links/ask-link.ts'
import type { Networks } from './networks/networks.ts'
import type { EmailSender } from './sender.ts'
import type { MailboxSetup } from './setup/setup-deps.ts'
import type { SignInAuthorities } from './sign-in/authority.ts'

export type FindNames = (
  trx: Trx,
  ids: { contacts: string[]; companies: string[]; sequences: string[]; events: string[] },
) => Promise<ReadonlyMap<string, string>>

export type DeliveryDeps = {
  secrets: Secrets
  /** Where files that go with messages are kept; left out where none do (benchmarks, crash tests). */
  blobs?: Pick<Blobs, 'put' | 'find' | 'remove'> | undefined
  compliance: Pick<
    Compliance,
    | 'findStops'
    | 'findStop'
    | 'judgeRecipients'
    | 'suppressAddress'
    | 'writeStop'
    | 'recordChange'
    | 'recordChanges'
    | 'forgetChanges'
  >
  /** Of every kind of account that mailboxes here have: `createSenderByKind`, or `createSmtpSender` alone. */
  sender: EmailSender
  /** For messages in doubt; left out where no mailbox has one (benchmarks, crash tests). */
  lookIntoSentFolder?: LookIntoSentFolder | undefined
  /** Where recipients reach us, without a slash at the end; undefined holds all mail. */
  publicUrl(): string | undefined
  /** Of organisations' own, for the proxy that asks; left out where nobody has one (benchmarks, crash tests). */
  hosts?: Hosts | undefined
  /** Who writes and where they live, as of now; undefined holds all mail. */
  postalAddress(trx: Trx): Promise<string | undefined>
  /** Which of these sponsorships no longer hold (sponsors.findLapsed). */
  findLapsed(trx: Trx, sponsorshipIds: string[]): Promise<Set<string>>
  /** Whose law is asked for contacts (ISO 3166 alpha-2), by their ids, as far as it is known. Left out where none is (benchmarks, crash tests). */
  findCountries?:
    | ((
        trx: Trx,
        recipients: readonly { contactId: string; companyId: string }[],
      ) => Promise<ReadonlyMap<string, readonly string[]>>)
    | undefined
  /** Which messages go to companies that another member keeps to themselves. Left out where nobody does (benchmarks, crash tests). */
  findOwnedByOthers?:
    | ((
        trx: Trx,
        messages: readonly { id: string; companyId: string; enrollmentId: string | null; writtenBy: string | null }[],
      ) => Promise<ReadonlySet<string>>)
    | undefined
  /** Whose networks machines live in; left out where hits are judged without (benchmarks, crash tests). */
  networks?: Networks | undefined
  findPerson: FindPerson
  /** Whether a link in a message leads somewhere. Left out where none is asked (benchmarks, crash tests). */
  askLink?: AskLink | undefined
  /** Beginnings of the organisation's own links, such as the one for booking, which are not asked. */
  findOwnLinks?: ((trx: Trx) => Promise<string[]>) | undefined
  /** What messages refer to, by name, for lists; ids that are gone are left out. Without it lists carry ids alone. */
  findNames?: FindNames | undefined
  /** Where members sign in to their mailboxes, and where they come back to: this process's own address. */
  authorities?: SignInAuthorities | undefined
  baseUrl?: string | undefined
  /** For setting up mailboxes and saying what is missing; left out where nobody does (benchmarks, crash tests). */
  setup?: MailboxSetup | undefined
  /** Links in messages carry their organisation: tracking acts in it with no caller signed in. */
  contextFor: JobSystem['contextFor']
  /** Of organisations that have set none of their own; left out, such a one has none (benchmarks, crash tests). */
  usualLimits?: SendingLimits | undefined
  /** Connections to one mailbox's server. */
  connections: number
  log: Logger
  metrics: Metrics
}
