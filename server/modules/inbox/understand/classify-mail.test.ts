import { expect, it } from 'vitest'
import { classifyReply } from './classify-reply.ts'
import { describeMail } from './describe-mail.ts'

it.each([
  [
    'reply',
    'interested',
    'From: Jo <jo@y.example>\nSubject: Re: Summit\n\nSounds good, send me details.\n\nOn 3 Mar 2025, Mara <mara@lanyard.example> wrote:\n> Not interested? Unsubscribe.',
  ],
  [
    'auto_reply',
    'out_of_office',
    'From: jo@y.example\nAuto-Submitted: auto-replied\nDate: Wed, 5 Mar 2025 09:00:00 +0100\nSubject: Re: Summit\n\nI am on leave until Monday.',
  ],
  [
    'auto_reply',
    'left_company',
    'From: jo@y.example\nX-Autoreply: yes\nSubject: Re: Summit\n\nI no longer work at Fernhill. Contact Ana Reyes, ana@y.example.',
  ],
  [
    'auto_reply',
    'auto_reply',
    'From: help@y.example\nPrecedence: auto_reply\nSubject: [#12] Summit\n\nWe have received your request.',
  ],
  [
    'complaint',
    'unsubscribe',
    'From: fbl@isp.example\nSubject: report\nContent-Type: multipart/report; report-type=feedback-report; boundary=b\n\n--b\n\nabuse\n--b\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\nOriginal-Rcpt-To: x@y.example\n--b--',
  ],
  [
    'other',
    null,
    'From: ses@aws.example\nSubject: AWS Notification Message\n\n{"notificationType":"Delivery","delivery":{"recipients":["x@y.example"]}}\n\n--\nIf you wish to stop',
  ],
  [
    'bounce',
    null,
    'From: ses@aws.example\nSubject: AWS Notification Message\n\n{"notificationType":"Bounce","bounce":{"bouncedRecipients":[{"emailAddress":"x@y.example","status":"5.1.1","action":"failed","diagnosticCode":"smtp; 550 5.1.1 user unknown"}]}}',
  ],
  ['other', 'neutral', 'From: news@y.example\nList-Unsubscribe: <mailto:x>\nSubject: Spring news\n\nLook at this.'],
])('tells %s (%s)', async (kind, intent, raw) => {
  const found = await describeMail(raw)
  expect(found.kind).toBe(kind)
  if (kind !== 'other') expect(found.intent).toBe(intent)
})

it('gives return day, deputy and complainer', async () => {
  const away = await describeMail(
    'From: jo@y.example\nAuto-Submitted: auto-replied\nDate: Wed, 5 Mar 2025 09:00:00 +0100\n\nI am on leave until Monday.',
  )
  expect(away.returnOn).toBe('2025-03-10')
  const gone = classifyReply({
    id: 1,
    headers: { 'Auto-Submitted': 'auto-replied' },
    body: 'I no longer work at Fernhill. Please contact Ana Reyes, ana@y.example.',
  })
  expect(gone).toMatchObject({
    kind: 'auto_reply',
    intent: 'left_company',
    referral: { name: 'Ana Reyes', email: 'ana@y.example' },
  })
})

it.each([
  ['Back already', 'Sorry, I was on holiday. Yes, please send me the details.', 'reply', 'interested'],
  ['Subject only', '', 'reply', 'unsubscribe'],
  ['A colleague tells', 'Hi Mara, Peter left the company in January.', 'reply', 'left_company'],
])('%s', (_, body, kind, intent) => {
  expect(classifyReply({ id: 'x', subject: body === '' ? 'Unsubscribe' : 'Re: Summit', body })).toMatchObject({
    kind,
    intent,
  })
})

it('takes hostile input in its stride', async () => {
  const words = [
    'a@'.repeat(50_000),
    '\n'.repeat(100_000),
    '> '.repeat(50_000),
    '-'.repeat(100_000),
    '=?utf-8?Q?a?= '.repeat(5_000),
  ]
  const start = performance.now()
  for (const word of words) {
    await describeMail(`From: MAILER-DAEMON@x.example\nSubject: failure notice\n\n${word}`)
    await describeMail(`From: a@x.example\nSubject: ${word}\n\n${word}`)
  }
  expect(performance.now() - start).toBeLessThan(10_000)
})
