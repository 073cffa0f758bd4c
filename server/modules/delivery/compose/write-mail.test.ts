import MailComposer from 'nodemailer/lib/mail-composer'
import { expect, it } from 'vitest'
import { writeMail } from './write-mail.ts'

const long = 'We saw your name among the sponsors of the fair. '.repeat(20)
const letters = {
  'short, in ASCII': { text: 'Hello Ada,\n\nsee you.\n.\nNoor\n' },
  'with lines to be folded': { text: `Hello Ada,\n\n${long}\n\nNoor`, html: `<p>${long}</p>` },
  'in Latin letters with marks': {
    subject: 'Häfen & Märkte',
    text: `Grüße, ${long} `,
    html: `<p>Grüße   </p>\n${long}`,
  },
  'in other letters': {
    subject: 'お問い合わせ',
    text: 'こんにちは。'.repeat(60),
    html: `<p>${'こんにちは。'.repeat(60)}</p>`,
  },
  'with line ends of all kinds': { text: 'a\r\nb\nc \r\n\t\n=3D', html: '<p>a\r\nb</p>\n' },
  'with nothing to read': { text: '', html: '<p></p>' },
  'with no text at all': {},
  'to names and addresses of all kinds': {
    to: [{ name: 'Käufer, "J." <x>', address: 'jürgen@bücher.example' }, 'b@buyer.example'],
    headers: { 'List-Unsubscribe': { prepared: true, foldLines: false, value: `<https://x.example/${long}>` } },
    references: Array.from({ length: 20 }, (_, n) => `<${n}.first@seller.example>`),
    text: 'x',
    html: 'x',
  },
}

it.each(Object.entries(letters))('writes a letter %s as nodemailer would', async (_, letter) => {
  const from = { name: 'Noor Haddad', address: 'noor@seller.example' }
  const node = new MailComposer({ from, to: 'ada@buyer.example', messageId: '<a@seller.example>', ...letter }).compile()
  const written = writeMail(node)
  expect(written.toString()).toBe((await node.build()).toString())
})
