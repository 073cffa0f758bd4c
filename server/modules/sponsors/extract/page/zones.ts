import type { PageNode } from './page-tree.ts'

export type Zone = 'main' | 'nav' | 'footer'

const navName =
  /(^|[\s_-])(nav|navbar|navigation|navi|menu|submenu|mainmenu|breadcrumbs?|breadcrumb|sidenav|topbar|cookie|cookies|consent|pagination|pager|toolbar|share|social|socials)([\s_-]|$)/i
const footerName = /(^|[\s_-])(footer|foot|colophon|site-footer|page-footer|copyright)([\s_-]|$)/i

/** Tells the page's own furniture from its content; a part holding most of the page's text is content whatever its class says. */
export function createZones(pageTextLength: number): (node: PageNode | null) => Zone {
  const known: (Zone | undefined)[] = []
  return function zoneOf(node: PageNode | null): Zone {
    if (!node || node.tag === 'body' || node.tag === '#page') return 'main'
    const met = known[node.index]
    if (met) return met
    const above = zoneOf(node.parent)
    const own = above === 'nav' ? 'nav' : ownZone(node, pageTextLength)
    const zone = own === 'main' ? above : own
    known[node.index] = zone
    return zone
  }
}

function ownZone(node: PageNode, pageTextLength: number): Zone {
  if (node.tag === 'main' || node.tag === 'html' || node.tag === 'article') return 'main'
  const role = node.attrs['role']
  const name = `${node.attrs['class'] ?? ''} ${node.attrs['id'] ?? ''}`
  let zone: Zone = 'main'
  if (node.tag === 'nav' || role === 'navigation' || role === 'menu') zone = 'nav'
  else if (node.tag === 'footer' || role === 'contentinfo') zone = 'footer'
  else if (name.length > 1 && /^(div|ul|ol|section|aside|table|td|header|p)$/.test(node.tag)) {
    if (navName.test(name)) zone = 'nav'
    else if (footerName.test(name) && endsPage(node)) zone = 'footer'
  }
  if (zone === 'main') return zone
  return node.textLength > pageTextLength * 0.6 && pageTextLength > 300 ? 'main' : zone
}

/** Cards, ribbons and panels have a "footer" of their own: by its name alone, only what stands outside the page's main part, with little after it, is the page's. */
function endsPage(node: PageNode): boolean {
  let after = 0
  let root = node
  const path: number[] = []
  for (; root.parent; root = root.parent) {
    if (root.tag === 'main' || root.tag === 'article' || isOneOfBoxes(root, path, node)) return false
    path.unshift(root.place)
    for (const sibling of root.parent.children)
      if (typeof sibling !== 'string' && sibling.index > root.index) after += sibling.textLength
  }
  return after * 2 < root.textLength
}

/** A box beside one written alike, which holds at the same place what is written like this footer: a card of several. */
function isOneOfBoxes({ parent, tag, attrs, place }: PageNode, path: readonly number[], footer: PageNode): boolean {
  const elements = parent!.children.filter((child) => typeof child !== 'string')
  const own = elements.findIndex((child) => child.place === place)
  return [elements[own - 1], elements[own + 1]].some((box) => {
    if (box?.tag !== tag || box.attrs['class'] !== attrs['class']) return false
    let at: PageNode | undefined = box
    for (const step of path) at = elementAt(at, step)
    return at?.tag === footer.tag && at.attrs['class'] === footer.attrs['class']
  })
}

const elementAt = (node: PageNode | undefined, place: number): PageNode | undefined =>
  node?.children.find((child) => typeof child !== 'string' && child.place === place) as PageNode | undefined
