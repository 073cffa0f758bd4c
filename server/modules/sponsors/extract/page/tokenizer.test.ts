import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { documentTokenizer } from './tokenizer.ts'

/** What a parser tells of a document, with the library's tokenizer or with ours. */
function told(html: string, options: { Tokenizer?: typeof documentTokenizer } = {}): unknown[][] {
  const events: unknown[][] = []
  const parser = new Parser(
    {
      onopentag: (name, attributes) => events.push(['open', name, { ...attributes }]),
      ontext: (text) => events.push(['text', text, parser.endIndex]),
      onclosetag: (name) => events.push(['close', name]),
    },
    { decodeEntities: false, ...options },
  )
  parser.end(html)
  return events
}

const ours = (html: string) => told(html, { Tokenizer: documentTokenizer })

const odd = [
  'a < b & c << d <3 </> </ b> </3> e',
  '<p>one<br/>two<br />three<hr>',
  '<a href=x>1</a><a href = "y" title=\'z\' hidden>2</a><a href=>3</a><a href="1" href="2">4</a>',
  '<a / href="x"/y=z =w "q" b/c>d</a >e</A\n>',
  '<img src=a.png/><input disabled value>',
  '<!doctype html><!-- a > b --><!--> x --><!---> y --><!-- z --!> w <!- no --> <!> <!x> <?php echo ">" ?>',
  '<!-- -- > --- --->after<!---- >-->',
  '<script>if (a < b) "</scr" + "ipt>"</script ><style>a > b {}</STYLE><title>a <b> &amp; c</title>',
  '<textarea></textareas></textarea/><xmp><b></xmp><iframe><p></iframe><noembed>a</noembed><noframes>b</noframes>',
  '<script src=x /></script>text<scripts>a</scripts>',
  '<svg viewBox="0"><title>in a drawing <b>c</b></title><path d="m"/><![CDATA[ a <b> ]]]><style>x</style></svg><![CDATA[ d ]]>',
  '<math><mi>a<script>b < c</script></mi></math>',
  '<ul><li>a<li>b</ul><table><tr><td>c<td>d<tr><td>e</table></p><form><form>f</form>',
  '<div\tclass="a\nb"\r\nid=c>\u00e4\u4e2d<İmg></div>',
  '<plaintext>a</plaintext><b>',
  'no markup at all',
  '',
]

describe('the tokens of a whole document', () => {
  it.each(odd)("are those of the library's own tokenizer: %s", (html) => {
    expect(ours(html)).toEqual(told(html))
  })

  it('are the same for any mixture of such pieces', () => {
    const pieces = odd.filter((html) => !html.includes('plaintext')).flatMap((html) => html.match(/<?[^<>]*>?/g) ?? [])
    let seed = 7
    const next = (most: number) => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed % most
    }
    for (let round = 0; round < 400; round++) {
      const mixture = Array.from({ length: 60 }, () => pieces[next(pieces.length)]).join('')
      // What is open at the end would be cut off, which is another matter.
      const html = `${mixture}>"'>-->]]></script></style></title></textarea></xmp></iframe></noembed></noframes>.`
      expect(ours(html), html).toEqual(told(html))
    }
  })

  it('leave out what is cut off at the end', () => {
    for (const end of [
      '<b',
      '<b class',
      '<b class="x',
      '</b',
      '</b x',
      '<!-- c',
      '<script',
      '<a /',
      '<a href=x',
      '<![CDATA[ a',
    ])
      expect(
        ours(`text${end}`).filter(([kind]) => kind !== 'close'),
        end,
      ).toEqual([['text', 'text', 3]])
    expect(ours('text<')).toEqual(told('text<'))
    expect(ours('text</')).toEqual(told('text</'))
  })
})
