import { expect, it } from 'vitest'
import { diagnose } from './diagnosis.ts'

// Wordings of servers in the wild, from their public documentation and from RFC 3463.
it.each([
  ['550 5.1.1 The email account that you tried to reach does not exist', 'userunknown'],
  ['550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup', 'userunknown'],
  ['550 5.4.1 [x@y.example]: Recipient address rejected: Access denied', 'userunknown'],
  ['501 5.1.3 Bad destination mailbox address syntax', 'userunknown'],
  ['550 Benutzer unbekannt', 'userunknown'],
  ['552-5.2.2 The email account that you tried to reach is over quota', 'mailboxfull'],
  ['452 4.2.2 Mailbox full', 'mailboxfull'],
  ['550 5.2.1 The email account that you tried to reach is disabled', 'suspend'],
  [
    '554 5.4.4 Host or domain name not found. Name service error for name=y.example type=A: Host not found',
    'hostunknown',
  ],
  ['556 5.1.10 Domain y.example does not accept mail (null MX)', 'notaccept'],
  ['551 5.1.6 Destination mailbox has moved, no forwarding address', 'hasmoved'],
  ['550-5.7.26 Unauthenticated email from y.example is not accepted due to domain DMARC policy', 'authfailure'],
  ['550 5.7.25 The IP address sending this message does not have a PTR record', 'requireptr'],
  ['554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org', 'blocked'],
  ['550 5.7.1 Our system has detected that this message is likely unsolicited mail', 'spamdetected'],
  ['554 5.7.1 Message contains a virus', 'virusdetected'],
  ['552 5.3.4 Message size exceeds fixed limit', 'mesgtoobig'],
  ['554 5.7.1 <x@y.example>: Relay access denied', 'norelaying'],
  ['530 5.7.0 Authentication required', 'securityerror'],
  ['421 4.7.0 Too many connections from your IP', 'toomanyconn'],
  ['4.4.7 Message expired', 'expired'],
  ['connect to mx.y.example[192.0.2.9]:25: No route to host', 'networkerror'],
  ['554 5.4.6 Too many hops', 'networkerror'],
  ['451 4.3.0 Internal server error', 'systemerror'],
  ['503 5.5.1 Bad sequence of commands', 'syntaxerror'],
  ['550 5.7.1 This message is not RFC 5322 compliant', 'notcompliantrfc'],
  ['something nobody has written before', 'onhold'],
  ['', 'undefined'],
])('reads %j as %s', (diagnostic, reason) => {
  expect(diagnose({ diagnostic, context: '' }).reason).toBe(reason)
})

it('takes "user unknown" after the body was sent for a filter, and before it for the truth', () => {
  const diagnostic = '550 User unknown'
  expect(diagnose({ diagnostic, context: '(in reply to end of DATA command)' }).reason).toBe('filtered')
  expect(diagnose({ diagnostic, context: '(in reply to RCPT TO command)' }).reason).toBe('userunknown')
})

it('prefers the status the server spoke over a generic one its reporter made up', () => {
  expect(diagnose({ diagnostic: '550 5.2.2 full', context: '', status: '5.0.0' }).status).toBe('5.2.2')
  expect(diagnose({ diagnostic: 'release 2.0.12 of it bounced', context: '' }).status).toBe('')
})

it('is not misled by words inside addresses and links', () => {
  const diagnostic = '550 5.7.1 <mailbox-full@spam.example> refused, see https://y.example/help#user-unknown'
  expect(['mailboxfull', 'spamdetected', 'userunknown']).not.toContain(diagnose({ diagnostic, context: '' }).reason)
})
