import type { Section } from '../headings/section.ts'
import { type PageNode, textOf } from '../page/page-tree.ts'
import type { SeenCompany } from './choose-cards.ts'

/** A company of which the page shows no more than its name. */
export function plainCompany(section: Section, node: PageNode, name: string): SeenCompany {
  return {
    name,
    nameInferred: false,
    address: undefined,
    logo: null,
    text: textOf(node, 200),
    node,
    section,
    tier: section.tier,
    confidence: section.trust === 'sure' ? 0.75 : 0.7,
  }
}
