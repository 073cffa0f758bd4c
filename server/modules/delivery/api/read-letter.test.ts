import MailComposer from 'nodemailer/lib/mail-composer'
import { expect, it } from 'vitest'
import { readLetter } from './read-letter.ts'

it('takes a letter apart for providers that put it together themselves', async () => {
  const mail = new MailComposer({
    from: { name: 'Zoë "Z" Örn', address: 'zoe@seller.example' },
    to: { name: 'Ada Buyer', address: 'ada@buyer.example' },
    subject: 'The booth – again, and a subject that is long enough to be folded over several lines of the header',
    messageId: '<1@seller.example>',
    references: Array.from({ length: 9 }, (_, at) => `<${at}.a-long-message-id-of-a-thread@seller.example>`),
    text: 'Grüße\n',
    html: '<p>Grüße</p>',
    headers: { 'DKIM-Signature': 'v=1; a=rsa-sha256', 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    attachments: [{ filename: 'plan.pdf', contentType: 'application/pdf', content: Buffer.from('%PDF') }],
  })
  const parts = await readLetter(await mail.compile().build())
  expect(parts).toMatchObject({
    from: { name: 'Zoë "Z" Örn', address: 'zoe@seller.example' },
    toName: 'Ada Buyer',
    subject: 'The booth – again, and a subject that is long enough to be folded over several lines of the header',
    html: '<p>Grüße</p>',
    attachments: [{ name: 'plan.pdf', type: 'application/pdf', contentId: null }],
  })
  expect(parts.text!.trimEnd()).toBe('Grüße')
  const headers = Object.fromEntries(parts.headers.map(({ name, value }) => [name.toLowerCase(), value]))
  expect(Object.keys(headers).toSorted()).toEqual(['list-unsubscribe-post', 'message-id', 'references'])
  expect(headers['references']!.split(' ')).toHaveLength(9)
})
