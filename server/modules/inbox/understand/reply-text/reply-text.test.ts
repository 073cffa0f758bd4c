import { expect, it } from 'vitest'
import { readHtmlReplyText, readReplyText } from './reply-text.ts'

it.each([
  ['Gmail', 'Yes.\n\nOn Mon, Mar 3, 2025 at 10:12 AM Mara Lindt <mara@lanyard.example>\nwrote:\n\n> Hi\n> there'],
  ['Apple Mail, German', 'Yes.\n\nAm 03.03.2025 um 10:12 schrieb Mara Lindt <mara@lanyard.example>:\n\n> Hi'],
  ['French', 'Yes.\n\nLe lun. 3 mars 2025 à 10:12, Mara Lindt <mara@lanyard.example> a écrit :\n> Hi'],
  ['Japanese', 'Yes.\n\n2025年3月3日(月) 10:12 Mara Lindt <mara@lanyard.example>:\n> Hi'],
  [
    'Outlook',
    'Yes.\n\nFrom: Mara Lindt <mara@lanyard.example>\nSent: Monday, March 3, 2025 10:12\nTo: Jo\nSubject: Summit\n\nHi',
  ],
  [
    'Outlook, German',
    'Yes.\n\n________________________________\nVon: Mara Lindt\nGesendet: Montag, 3. März 2025 10:12\nAn: Jo\nBetreff: Messe\n\nHi',
  ],
  ['old Outlook', 'Yes.\n\n-----Original Message-----\nFrom: Mara\n\nHi'],
  ['an answer below the quote', 'On 3 Mar 2025, Mara Lindt <mara@lanyard.example> wrote:\n> Hi\n> there\n\nYes.'],
  ['a phone', 'Yes.\n\nSent from my iPhone'],
  ['a signature mark', 'Yes.\n\n-- \nJo Hale\nFernhill'],
  ['a closing', 'Yes.\n\nMit freundlichen Grüßen\n\nJo Hale\nTel. +49 30 1234567'],
  [
    'a confidentiality notice',
    'Yes.\n\nThis email and any attachments are confidential and intended solely for the addressee.',
  ],
])('keeps only what was written: %s', (_, text) => {
  expect(readReplyText(text)).toBe('Yes.')
})

it('knows a signature by its sender', () => {
  expect(readReplyText('I will check.\n\nJo Hale\nHead of Events', 'Jo Hale')).toBe('I will check.')
})

it.each(['Thanks,\nJo', 'On Monday we wrote: yes.', 'We talked about -- well -- money.'])('leaves %j alone', (text) => {
  expect(readReplyText(text)).toBe(text)
})

it('reads HTML replies', () => {
  const html =
    '<div>Yes.</div><div class="gmail_quote">On Mon, Mar 3, 2025 at 10:12, Mara &lt;mara@lanyard.example&gt; wrote:<blockquote>Hi</blockquote></div>'
  expect(readHtmlReplyText(html)).toBe('Yes.')
})
