import { expect, it } from 'vitest'
import { readMail } from '../read-mail.ts'
import { readBounce } from './read-bounce.ts'

const daemon = 'From: MAILER-DAEMON@mx.lanyard.example\nTo: mara@lanyard.example\n'
const bounce = async (raw: string) => readBounce(await readMail(raw))

const report = (fields: string) =>
  `${daemon}Subject: Undelivered\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nIt failed.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.lanyard.example\n\n${fields}\n--b--\n`

it('reads every recipient of a standard report', async () => {
  const found = await bounce(
    report(
      'Final-Recipient: rfc822; a@y.example\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User unknown\n\nFinal-Recipient: rfc822; b@y.example\nAction: delayed\nStatus: 4.4.1\nDiagnostic-Code: smtp; connection timed out',
    ),
  )
  expect(found).toEqual([
    { address: 'a@y.example', status: '5.1.1', reason: 'userunknown', hard: true },
    { address: 'b@y.example', status: '4.4.1', reason: 'expired', hard: false, delayed: true },
  ])
})

it('names the address we wrote to, and beside it the one it was forwarded to', async () => {
  const found = await bounce(
    report(
      'Original-Recipient: rfc822;info@y.example\nFinal-Recipient: rfc822;jo@z.example\nAction: failed\nStatus: 5.2.2',
    ),
  )
  expect(found).toMatchObject([
    { address: 'info@y.example', alias: 'jo@z.example', reason: 'mailboxfull', hard: false },
  ])
})

it.each([
  [
    'qmail',
    "Subject: failure notice\n\nHi. This is the qmail-send program at mx.lanyard.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\n\n<x@y.example>:\n192.0.2.1 does not like recipient.\nRemote host said: 550 no such user\nGiving up on 192.0.2.1.\n\n--- Below this line is a copy of the message.\n\nTo: x@y.example\nCc: other@z.example\n",
    'userunknown',
  ],
  [
    'exim',
    'Subject: Mail delivery failed: returning message to sender\n\nThis message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its recipients. The following address(es) failed:\n\n  x@y.example\n    host mx.y.example [192.0.2.1]\n    SMTP error from remote mail server after RCPT TO:<x@y.example>:\n    552 5.2.2 mailbox full\n\n------ This is a copy of the message, including all the headers. ------\n\nFrom: mara@lanyard.example\nTo: x@y.example\n',
    'mailboxfull',
  ],
  [
    'a Postfix without report part',
    'Subject: Undelivered Mail Returned to Sender\n\nFor further assistance, please send mail to <postmaster@mx.lanyard.example>\n\n<x@y.example>: Host or domain name not found. Name service error for\n    name=y.example type=A: Host not found\n',
    'hostunknown',
  ],
  [
    'sendmail',
    'Subject: Returned mail: see transcript for details\n\n   ----- The following addresses had permanent fatal errors -----\n<x@y.example>\n    (reason: 550 5.7.1 Message content rejected)\n\n   ----- Transcript of session follows -----\n... while talking to mx.y.example.:\n>>> DATA\n<<< 550 5.7.1 Message content rejected\n',
    'spamdetected',
  ],
  [
    'a delay warning',
    'Subject: Warning: message 1-2-3 delayed 24 hours\n\nThe address to which the message has not yet been delivered is:\n\n  x@y.example\n\nDelivery attempts will continue for some time.\n',
    'expired',
  ],
  [
    'a German server',
    'Subject: Unzustellbar: Messe\n\nIhre Nachricht konnte nicht zugestellt werden an:\n\nx@y.example\nEmpfänger unbekannt\n',
    'userunknown',
  ],
])('reads whom and why from %s', async (_, text, reason) => {
  const found = await bounce(`${daemon}${text}`)
  expect(found?.map((one) => [one.address, one.reason])).toEqual([['x@y.example', reason]])
})

it('reads a report that a person passed on', async () => {
  const found = await bounce(
    'From: Jo <jo@lanyard.example>\nTo: mara@lanyard.example\nSubject: Fwd: Returned mail\n\nFYI\n\n> From: Mail Delivery Subsystem <MAILER-DAEMON@z.example>\n> Subject: Returned mail\n>\n>    ----- The following addresses had permanent fatal errors -----\n> <x@y.example>\n>     (reason: 550 5.1.1 User unknown)\n',
  )
  expect(found).toMatchObject([{ address: 'x@y.example', hard: true }])
})

it.each([
  [
    'a reply that quotes an error',
    'From: Jo <jo@y.example>\nSubject: Re: Summit\nIn-Reply-To: <1@lanyard.example>\n\nYour last mail could not be delivered to Tom, try again?',
  ],
  [
    'a read receipt',
    'From: jo@y.example\nSubject: Read: Summit\nContent-Type: multipart/report; report-type=disposition-notification; boundary=b\n\n--b\n\nYour message was read.\n--b\nContent-Type: message/disposition-notification\n\nFinal-Recipient: rfc822;jo@y.example\nDisposition: manual-action/MDN-sent-manually; displayed\n--b--',
  ],
  [
    'an absence notice',
    'From: jo@y.example\nAuto-Submitted: auto-replied\nSubject: Automatic reply: Summit\n\nI am away, mail to my old address is undeliverable.',
  ],
])('does not take %s for a bounce', async (_, raw) => {
  expect(await bounce(raw)).toBeUndefined()
})
