import { DomUtils, parseDocument } from 'htmlparser2'

type Node = ReturnType<typeof parseDocument>['children'][number]
export type PageElement = ReturnType<typeof DomUtils.getElementsByTagName>[number]

/** One line of a page as a visitor sees it, with what the markup says about it. */
export type PageLine = {
  text: string
  element: PageElement
  /** Class, id and itemprop of the element itself and of the three around it, lower case. */
  ownLabels: string
  labels: string
  /** 1 to 6 for headings, else 0. */
  level: number
  /** The headings this line stands under, outermost first. */
  section: string
  links: { href: string; text: string }[]
}

const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'nav',
  'footer',
  'form',
  'select',
  'svg',
  'head',
  'button',
])
const INLINE = new Set('a abbr b bdi cite code em font i kbd mark q s small span strong sub sup time u var'.split(' '))
/** An inline element with such a label is a field of a card, and a line of its own. */
const FIELD =
  /name|company|organi[sz]ation|affiliat|employer|firma|title|position|job|role|talk|session|speaker|presenter|worksfor/

const COMPANY_FIELD =
  /compan|organi[sz]ation|affiliat|employer|firma|unternehmen|empresa|entreprise|azienda|worksfor|workplace/

/** Whether the markup calls a line an employer: class="company", itemprop="worksFor". */
export function isCompanyField(line: PageLine): boolean {
  return COMPANY_FIELD.test(line.ownLabels)
}

/** The visible lines of a page in reading order. Markup that was escaped twice is read as the markup it was meant to be. */
export function readPageLines(html: string): PageLine[] {
  const lines: PageLine[] = []
  const headings: { level: number; text: string }[] = []
  let text = ''
  let links: PageLine['links'] = []

  const flush = (element: PageElement, level: number) => {
    const line = text.replace(/[\s\u00a0]+/g, ' ').trim()
    if (line) {
      const section = headings.map((heading) => heading.text).join(' > ')
      lines.push({ text: line, element, level, section, links, ...labelsOf(element) })
      if (level > 0) {
        while ((headings.at(-1)?.level ?? 0) >= level) headings.pop()
        headings.push({ level, text: line.slice(0, 80) })
      }
    }
    text = ''
    links = []
  }
  const walk = (node: Node, block: PageElement, level: number) => {
    if (node.type === 'text') {
      for (const [index, part] of splitRaw(node.data).entries()) {
        if (index > 0) flush(block, level)
        const marked = /^\s*(#{1,5})\s+(\S.*)$/.exec(part)
        text += marked ? (marked[2] ?? '') : part
        if (marked) flush(block, (marked[1] ?? '').length)
      }
      return
    }
    if (!('children' in node)) return
    const element = node as PageElement
    if (SKIPPED.has(element.name)) return
    if (element.name === 'a' && element.attribs['href']) {
      links.push({ href: element.attribs['href'], text: DomUtils.textContent(element).replace(/\s+/g, ' ').trim() })
    }
    const isInline = INLINE.has(element.name) && !FIELD.test(labelOf(element))
    if (isInline) {
      for (const child of element.children) walk(child as Node, block, level)
      return
    }
    const ownLinks = element.name === 'a' ? links : []
    if (ownLinks.length > 0) links = []
    flush(block, level)
    links = ownLinks
    const own = /^h[1-6]$/.test(element.name) ? Number(element.name[1]) : INLINE.has(element.name) ? level : 0
    for (const child of element.children) walk(child as Node, element, own)
    flush(element, own)
  }
  const document = parseDocument(readEscapedMarkup(html))
  for (const child of document.children) {
    if ('children' in child) walk(child, child as PageElement, 0)
  }
  return lines
}

/** A short selector that leads to the element. */
export function pathTo(element: PageElement): string {
  const steps: string[] = []
  for (let at: PageElement | null = element; at && steps.length < 5; at = parentOf(at)) {
    const id = at.attribs['id']
    if (id) {
      steps.unshift(`${at.name}#${id}`)
      break
    }
    const name = at.name
    const alike = at.parent ? DomUtils.getChildren(at.parent).filter((one) => 'name' in one && one.name === name) : [at]
    steps.unshift(alike.length > 1 ? `${name}:nth-of-type(${alike.indexOf(at) + 1})` : name)
  }
  return steps.join(' > ')
}

export function parentOf(element: PageElement): PageElement | null {
  return element.parent && 'attribs' in element.parent ? (element.parent as PageElement) : null
}

function labelsOf(element: PageElement): { ownLabels: string; labels: string } {
  const around: string[] = []
  for (let at: PageElement | null = element; at && around.length < 4; at = parentOf(at)) around.push(labelOf(at))
  return { ownLabels: around[0] ?? '', labels: around.join(' ') }
}

function labelOf({ attribs }: PageElement): string {
  return `${attribs['class'] ?? ''} ${attribs['id'] ?? ''} ${attribs['itemprop'] ?? ''}`.toLowerCase().trim()
}

/** Pages fed from editors sometimes show `&lt;h2&gt;`; a page with closing tags in its text means them as markup. */
function readEscapedMarkup(html: string): string {
  const escaped = html.match(/&lt;\/(?:h[1-6]|p|li|div)&gt;/g)?.length ?? 0
  if (escaped < 3) return html
  return html.replace(
    /&lt;(\/?(?:h[1-6]|p|li|ul|div|img|a|em|strong|br)\b[^<>]*?)&gt;/gi,
    (_, tag: string) => `<${tag.replaceAll('&quot;', '"')}>`,
  )
}

/** Unrendered Markdown keeps its line ends, because they carry its headings. */
function splitRaw(data: string): string[] {
  return /^\s*#{1,5}\s+\S/m.test(data) ? data.split('\n') : [data]
}
