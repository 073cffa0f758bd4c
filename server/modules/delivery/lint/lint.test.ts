import { describe, expect, it } from 'vitest'
import { lintFiles } from './lint-files.ts'
import { lintHtml } from './lint-html.ts'
import { lintText } from './lint-text.ts'

describe('what readers may take amiss', () => {
  const cases: [string, string, string, string[]][] = [
    ['nothing in a plain note', 'The booth at Harbour Summit', 'Hello Ada,\n\nshall we talk?\n\nNoor', []],
    ['a subject nobody reads to its end', 'x'.repeat(71), 'Hi', ['subject_long']],
    ['shouting', 'FREE GANGWAYS', 'Hi', ['subject_shouts']],
    ['a first message that pretends to answer', 'Re: our talk', 'Hi', ['false_reply']],
    ['a long text', 'Hi', 'word '.repeat(200), ['text_long']],
    ['three links', 'Hi', 'https://a.example https://b.example https://c.example', ['many_links']],
    [
      'what another program calls a variable',
      'Hi [First name]',
      'for {company} and %NAME%',
      ['placeholder', 'placeholder'],
    ],
    ['exclamations', 'Hi', 'Now! Really! Do!', ['exclaims']],
    ['words of advertising', 'A limited-time offer', 'Click here, Ada.', ['sales_words', 'sales_words']],
    ['no advertising in plain words', 'Free on Friday?', 'We guarantee nothing, the winners will be named.', []],
    ['markup that would be shown as it stands', 'Hi', 'Hello <b>Ada</b>', ['html_in_text']],
    ['no markup in what is less or more', 'Hi', 'if a < b and c > d, <ada@acorn.example> says', []],
    ['a link that is a picture', 'Hi', 'See https://a.example/booth.PNG?x=1 please', ['picture_link']],
    ['no variable of ours', 'Hi {{ company.name }}', '{% if event %}x{% endif %}', []],
  ]
  it.each(cases)('finds %s', (_, subject, text, codes) => {
    expect(lintText(subject, text).map((one) => one.code)).toEqual(codes)
  })
})

describe('what may be amiss in the HTML of a message', () => {
  const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ')
  const letter = words(90)
  const picture = '<img src="cid:booth" alt="Our booth">'
  const cases: [string, string, string, string[]][] = [
    ['nothing in a letter with its plain text', `<p>${letter}</p>`, letter, []],
    ['nothing in one picture with words in its place', `<p>${letter}</p>${picture}`, letter, []],
    ['no plain text beside it', `<p>${letter}</p>`, ' ', ['no_plain_text']],
    [
      'a plain text that only says to look elsewhere',
      `<p>${letter}</p>`,
      'Your program shows no HTML.',
      ['no_plain_text'],
    ],
    [
      'a picture in place of a text',
      `<style>p { color: red }</style>${picture}<p>Hello</p>`,
      'Hello',
      ['only_pictures'],
    ],
    ['many pictures', `<p>${words(200)}</p>${picture.repeat(4)}`, words(200), ['many_pictures']],
    ['few words to its pictures', `<p>${words(50)}</p>${picture.repeat(2)}`, words(50), ['pictures_to_words']],
    [
      'pictures from the web',
      `<p>${letter}</p><img alt="" src="https://a.example/x.png">`,
      letter,
      ['remote_pictures'],
    ],
    [
      'pictures from the web without a scheme',
      `<p>${letter}</p><img alt="" src="//a.example/x.png">`,
      letter,
      ['remote_pictures'],
    ],
    [
      'a heavy picture in the mail itself',
      `<p>${letter}</p><img alt="" src="data:image/png;base64,${'A'.repeat(200_000)}">`,
      letter,
      ['picture_heavy'],
    ],
    [
      'a picture wider than any window',
      `<p>${letter}</p><img alt="" src="cid:x" style="width: 1600px">`,
      letter,
      ['picture_heavy'],
    ],
    ['a picture without words in its place', `<p>${letter}</p><img src="cid:x">`, letter, ['picture_without_words']],
    ['a picture of a single dot', `<p>${letter}</p><img src="cid:x" width="1" height="1">`, letter, ['hidden_picture']],
  ]
  it.each(cases)('finds %s', (_, html, text, codes) => {
    expect(lintHtml(html, text).map((one) => one.code)).toEqual(codes)
  })

  it('is not asked of a message that has none of its own', () => {
    expect([lintHtml(null, ''), lintHtml(undefined, 'Hello')]).toEqual([[], []])
  })
})

describe('what may be amiss in the files of a message', () => {
  const file = (name: string, type: string, size = 1000) => ({ name, type, size })
  const png = (size = 1000) => file('booth.png', 'image/png', size)
  const cases: [string, ReturnType<typeof file>[], number, string[]][] = [
    ['nothing in a leaflet that follows', [file('leaflet.pdf', 'application/pdf')], 60, []],
    ['a heavy picture', [png(700 * 1024)], 60, ['picture_heavy']],
    ['many pictures', [png(), png(), png()], 60, ['many_pictures']],
    ['a picture in place of a text', [png()], 5, ['only_pictures']],
    ['files too heavy for the way', [file('film.mp4', 'video/mp4', 2 * 1024 * 1024)], 5, ['attachments_heavy']],
  ]
  it.each(cases)('finds %s', (_, files, words, codes) => {
    expect(lintFiles(files, { isFirst: false, words }).map((one) => one.code)).toEqual(codes)
  })
})
