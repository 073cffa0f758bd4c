import type { Lint } from './lint.ts'

const longestSubject = 70
const mostWords = 180
const mostLinks = 2

/** Looks over a rendered message; a text without findings is no promise, one with many is worth another look. */
export function lintText(subject: string, text: string): Lint[] {
  const words = text.split(/\s+/).filter(Boolean).length
  const links = text.match(/https?:\/\//g)?.length ?? 0
  const tag = htmlTag.exec(text)?.[0]
  const checks: [boolean, Lint][] = [
    [
      subject.length > longestSubject,
      {
        code: 'subject_long',
        at: 'subject',
        advice: `The subject has ${subject.length} characters; phones show about 40, most programs ${longestSubject}.`,
      },
    ],
    [
      shouts(subject),
      { code: 'subject_shouts', at: 'subject', advice: 'The subject is in capitals, which reads as shouting.' },
    ],
    [
      /^(re|fwd?|aw):/i.test(subject),
      {
        code: 'false_reply',
        at: 'subject',
        advice: 'It begins like an answer. Follow-ups get their "Re:" by themselves; a first message must not pretend.',
      },
    ],
    [
      words > mostWords,
      {
        code: 'text_long',
        at: 'text',
        advice: `${words} words. First messages under ${mostWords} are read to the end more often.`,
      },
    ],
    [
      links > mostLinks,
      {
        code: 'many_links',
        at: 'text',
        advice: `${links} links. Filters grow suspicious from the third on; one is enough.`,
      },
    ],
    [
      (text.match(/!/g)?.length ?? 0) > 2,
      { code: 'exclaims', at: 'text', advice: 'Several exclamation marks read like an advertisement.' },
    ],
    [
      tag !== undefined,
      {
        code: 'html_in_text',
        at: 'text',
        advice: `"${tag}" is shown as it stands there: texts are plain, and links become links by themselves. A picture goes along as a file.`,
      },
    ],
    [
      pictureLink.test(text),
      {
        code: 'picture_link',
        at: 'text',
        advice: 'A link to a picture is shown as a link, not as the picture. Attach it, or say in words what it shows.',
      },
    ],
    ...salesWords('subject', subject),
    ...salesWords('text', text),
    ...placeholders('subject', subject),
    ...placeholders('text', text),
  ]
  return checks.filter(([found]) => found).map(([, lint]) => lint)
}

/** What people paste from other programs, where templates are HTML. */
const htmlTag =
  /<\/?(?:a|b|i|u|p|br|div|span|img|table|tr|td|strong|em|ul|li|h[1-6]|font|html|body)(?:\s[^<>]{0,200})?\/?>/i

const pictureLink = /https?:\/\/[^\s<>"']+\.(?:png|jpe?g|gif|webp|svg)(?=[\s?#).,]|$)/i

/** What filters and readers know from advertising; none of it is needed to say what one offers. */
const salesWord =
  /\b(act now|100% free|risk[- ]free|no obligation|limited[- ]time offer|guaranteed results|double your|make money|earn extra|click here|buy now|order now|special promotion|once in a lifetime|cash bonus|lowest price)\b|\${3}|€{3}/i

function salesWords(at: Lint['at'], text: string): [boolean, Lint][] {
  const found = salesWord.exec(text)?.[0]
  const advice = `"${found}" is what advertising says, and filters count it. Say plainly what is meant.`
  return [[found !== undefined, { code: 'sales_words', at, advice }]]
}

/** What to say of links that are known to lead nowhere. */
export const lintLinks = (urls: readonly string[]): Lint[] =>
  urls.map((url) => ({
    code: 'broken_link',
    at: 'text',
    advice: `${url} leads nowhere, as it was last asked. A message with it would be held.`,
  }))

const shouts = (text: string): boolean => {
  const letters = text.replace(/\P{L}/gu, '')
  return letters.length > 5 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
}

/** What other programs use for variables, left in by mistake: [First name], {company}, <<name>>, %name%. */
const placeholder =
  /\[(?:first|last|full|your|company|contact|event)[ _-]?\w*\]|(?<![{%])\{[a-z_ ]{2,30}\}(?!\})|<<[a-z_ ]+>>|%[A-Z_]{3,}%|\blorem ipsum\b/i

function placeholders(at: Lint['at'], text: string): [boolean, Lint][] {
  const found = placeholder.exec(text)?.[0]
  const advice = `"${found}" looks like a placeholder that nobody filled in. Variables are written {{ contact.first_name }}.`
  return [[found !== undefined, { code: 'placeholder', at, advice }]]
}
