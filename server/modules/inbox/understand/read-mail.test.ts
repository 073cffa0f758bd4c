import { expect, it } from 'vitest'
import { headerText } from './mime/headers.ts'
import { readMail } from './read-mail.ts'

const lines = (...all: string[]) => all.join('\r\n')

it('reads sender, thread, encoded words and the text of the right part', async () => {
  const mail = await readMail(
    lines(
      'From: =?UTF-8?B?SsO8cmdlbiBXZWnDnw==?= <juergen@prospect.example>',
      'To: "Lindt, Mara" <mara@lanyard.example>, b@lanyard.example',
      'Subject: =?iso-8859-1?Q?Gr=FC=DFe?= =?iso-8859-1?Q?_aus_K=F6ln?=',
      'Date: Mon, 3 Mar 2025 23:30:00 +0100',
      'Message-ID: <2@prospect.example>',
      'In-Reply-To: <1@lanyard.example>',
      'References: <0@lanyard.example>',
      ' <1@lanyard.example>',
      'Content-Type: multipart/mixed; boundary="outer"',
      '',
      '--outer',
      'Content-Type: multipart/alternative; boundary=outer2',
      '',
      '--outer2',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Sch=C3=B6n, =',
      'bis bald',
      '--outer2',
      'Content-Type: text/html',
      '',
      '<p>Schön</p>',
      '--outer2--',
      '--outer',
      'Content-Type: application/pdf; name="a.pdf"',
      "Content-Disposition: attachment; filename*=utf-8''Angebot%20%C3%BC.pdf",
      'Content-Transfer-Encoding: base64',
      '',
      'AAEC',
      '--outer--',
    ),
  )
  expect(mail.from).toEqual({ address: 'juergen@prospect.example', name: 'Jürgen Weiß' })
  expect(mail.to.map((to) => to.address)).toEqual(['mara@lanyard.example', 'b@lanyard.example'])
  expect(mail.subject).toBe('Grüße aus Köln')
  expect(mail.inReplyTo).toBe('<1@lanyard.example>')
  expect(mail.references).toEqual(['<0@lanyard.example>', '<1@lanyard.example>'])
  expect(mail.date?.toPlainDate().toString()).toBe('2025-03-03')
  expect(mail.text.trim()).toBe('Schön, bis bald')
  expect(mail.attachments).toEqual([{ filename: 'Angebot ü.pdf', type: 'application/pdf', size: 3 }])
})

it.each([
  ['iso-2022-jp', Buffer.from('\u001b$B%F%9%H\u001b(B', 'latin1'), 'テスト'],
  ['koi8-r', Buffer.from([0xd4, 0xc5, 0xd3, 0xd4]), 'тест'],
  ['windows-1252', Buffer.from([0x80, 0x35]), '€5'],
  ['no-such-charset', Buffer.from('Grüße', 'utf8'), 'Grüße'],
])('decodes text in %s', async (charset, body, text) => {
  const head = Buffer.from(`From: a@b.example\nContent-Type: text/plain; charset=${charset}\n\n`)
  expect((await readMail(Buffer.concat([head, body]))).text).toBe(text)
})

it('makes text from HTML where there is no plain text', async () => {
  const mail = await readMail(
    'Content-Type: text/html\n\n<head><title>x</title></head><p>Hi<br>there</p><blockquote>old</blockquote>',
  )
  expect(mail.text).toBe('Hi\nthere\n> old')
})

it('keeps the headers of the mail a report encloses', async () => {
  const mail = await readMail(
    'Content-Type: multipart/report; boundary=b\n\n--b\n\nfailed\n--b\nContent-Type: text/rfc822-headers\n\nTo: x@y.example\nMessage-ID: <9@l.example>\n--b--',
  )
  expect(headerText(mail.original!, 'message-id')).toBe('<9@l.example>')
})

it('finds the parts of a mail that lost its boundary on the way', async () => {
  const mail = await readMail(
    'Subject: x\n\n--b1\nContent-Type: text/plain\n\nfirst\n--b1\nContent-Type: text/html\n\n<p>second</p>\n--b1--',
  )
  expect(mail.text.trim()).toBe('first')
  expect(mail.html).toContain('second')
})

it.each(['', '\n\n', 'no header at all', 'Content-Type: multipart/mixed; boundary=""\n\n--\n', '--x\n--x--'])(
  'reads %j without an error',
  async (raw) => {
    expect(await readMail(raw)).toHaveProperty('text')
  },
)
