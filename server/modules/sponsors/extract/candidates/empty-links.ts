import type { PageNode } from '../page/page-tree.ts'

// A card has few elements; where there are more, what stands beside a link is not its own.
const sizeOfCard = 40

/** A link to another site that holds nothing, or a nameless drawing alone. */
export function isEmptyLink({ tag, attrs, children, textLength, elements }: PageNode): boolean {
  if (tag !== 'a' || textLength > 0 || attrs['href'] === undefined) return false
  return (
    elements === 0 || (elements === 1 && children.some((child) => typeof child !== 'string' && child.tag === 'svg'))
  )
}

export const leadsAway = (href: string): boolean => /^https?:\/\/\w/i.test(href)

/** Whether the style sheet draws a company's logo on an empty link: it says of whom, or is one of a wall of such links. */
export function isDrawnLogo(link: PageNode): boolean {
  if (!isEmptyLink(link) || standsOnPicture(link)) return false
  const { attrs } = link
  if (attrs['title'] || attrs['aria-label']) return true
  return leadsAway(attrs['href']!) && !isIcon(link) && isInWall(link)
}

/** The empty link laid over a card, or the globe beside its logo, says where a picture leads that is not linked itself. */
export function linkLaidOver(picture: PageNode): string | undefined {
  for (let at = picture.parent, steps = 0; at && steps < 3; at = at.parent, steps++) {
    if (at.last - at.index > sizeOfCard || all(at, isImage).length > 1) return undefined
    const hrefs = all(at, isEmptyLink).flatMap((link) =>
      leadsAway(link.attrs['href']!) && !isDrawnLogo(link) ? [link.attrs['href']!] : [],
    )
    if (hrefs.length > 0) return hrefs[0]
  }
  return undefined
}

/** Whether a picture without a link of its own stands in the same card. */
function standsOnPicture(link: PageNode): boolean {
  for (let at = link.parent, steps = 0; at && steps < 3; at = at.parent, steps++) {
    if (at.last - at.index > sizeOfCard || (steps > 0 && all(at, isLink).length > 1)) return false
    if (all(at, isImage).some((image) => !isInLink(image))) return true
  }
  return false
}

/** One of three empty links side by side, or alone in one of three boxes side by side. */
function isInWall(link: PageNode): boolean {
  for (let at = link, steps = 0; at.parent && steps < 3; at = at.parent, steps++) {
    if (at.textLength > 0 || (at !== link && at.elements > 1)) return false
    let alike = 0
    for (const child of at.parent.children)
      if (typeof child !== 'string' && child.tag === at.tag && child.textLength === 0 && holdsEmptyLink(child)) alike++
    if (alike > 2) return true
  }
  return false
}

/** Looks down boxes that hold one thing each. */
function holdsEmptyLink(node: PageNode): boolean {
  for (let at: PageNode | undefined = node, steps = 0; at && steps < 3; at = onlyChild(at), steps++)
    if (at.tag === 'a') return isEmptyLink(at) && !isIcon(at) && leadsAway(at.attrs['href']!)
  return false
}

const onlyChild = ({ children, elements }: PageNode): PageNode | undefined =>
  elements === 1 ? children.find((child) => typeof child !== 'string') : undefined

/** What icon fonts draw: a globe, a house. */
const isIcon = ({ attrs }: PageNode): boolean =>
  /(^|\s)(fa[srlbd]?|fa-\S+|bi|bi-\S+|icon|glyphicon|dashicons|ti|mdi)(\s|$)/i.test(attrs['class'] ?? '')

const isLink = ({ tag, attrs }: PageNode): boolean => tag === 'a' && attrs['href'] !== undefined
const isImage = ({ tag }: PageNode): boolean => tag === 'img' || tag === 'amp-img'

function isInLink(node: PageNode): boolean {
  for (let at = node.parent, steps = 0; at && steps < 8; at = at.parent, steps++) if (isLink(at)) return true
  return false
}

function all(node: PageNode, test: (node: PageNode) => boolean): PageNode[] {
  const below = node.children.flatMap((child) => (typeof child === 'string' ? [] : all(child, test)))
  return test(node) ? [node, ...below] : below
}
