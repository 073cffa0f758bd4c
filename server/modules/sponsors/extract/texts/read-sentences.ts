import type { Candidate } from '../candidates/candidates.ts'
import type { SeenCompany } from '../cards/choose-cards.ts'
import { plainCompany } from '../cards/plain-company.ts'
import { emptySection, type Section } from '../headings/section.ts'
import { isInline, type PageNode, type PageTree, textOf, within } from '../page/page-tree.ts'
import type { Zone } from '../page/zones.ts'
import { foldWords } from '../words/fold-words.ts'
import { cleanName, looksLikeAddress } from '../words/logo-name.ts'
import { isProfile } from '../words/web-address.ts'

const thanks =
  /\b(is|are|was|kindly|generously|proudly)?\s*(sponsored|supported|funded|co-?sponsored|made possible) (in part )?by\b|\b(thanks?|grateful|gratitude|thankful)\b[^.]{0,40}\b(sponsors?|partners|supporters)\b|gesponsert (von|durch)|unterstutzt (von|durch)|freundlicher unterstutzung|(danken|dank an) unseren? [^.]{0,20}(sponsor|partner|forderer)|sponsorise par|soutenue? par|avec le soutien d|remerci\w+ [^.]{0,30}(sponsors|partenaires)|patrocinad[oa]s? por|con el apoyo de|gracias a nuestros patrocinadores|agradec\w+ [^.]{0,30}(patrocinador|sponsors)|sponsorizzat[oa] da|con il (supporto|sostegno|contributo) d|ringrazi\w+ [^.]{0,30}sponsor|com o? ?apoio d|gesponsord door|mogelijk gemaakt door|met steun van|sponsorowan\w+ przez|wspieran\w+ przez|sponsras av|sponsrad av|med stod av|med stotte fra|stottet av|sponset av|sponsoreret af|(podporuji|podporili|podporuju|s podporou|za podpory)\b|tamogat(ja|jak|oink)\b|uz podrsku|s podporo\b|sustinut de|cu sprijinul|sponsorizat de|tukevat\b|sponsoroi|sponsorlarimiz\b|(di|ber)sponsori oleh|didukung oleh|duoc tai tro boi|με την (ευγενικη )?(υποστηριξη|χορηγια)|с подкрепата на|за підтримки|за сприяння|при поддержке|спонсорами? [^.]{0,20}(является|являются|выступа)/

// In languages that put the verb last, the names come before such words.
const before =
  /sponsorlugunda|sponsorlugu(yla| ile)|destekleriyle|katkilariyla|(の|様の?)(ご)?(協賛|支援|後援|協力|提供)(により|によって|を(受け|得|いただ|頂)|で(開催|運営|実施)|のもと)|(의|가|이) ?(후원|협찬|지원)(으로|을 받|하|해)|赞助(举办|支持)?。/

type Sentence = { block: PageNode; text: string; after: string }

/** "The summit is sponsored by A, B and C": the links, or else the names, between the phrase and the full stop. */
export function readSentences(
  page: PageTree,
  candidates: readonly Candidate[],
  zoneOf: (node: PageNode) => Zone,
): SeenCompany[] {
  return sentencesOf(page, zoneOf).flatMap(({ block, text, after }) => {
    const section = emptySection({ trust: 'likely', rank: 10, end: 0 })
    const links = within(candidates, block).filter(({ kind, address }) => kind !== 'logo' && address?.external)
    const named = links
      .map(({ node, address }) => ({ name: cleanName(textOf(node, 120)), address, node }))
      .filter(({ name }) => name && !looksLikeAddress(name) && after.includes(name))
    const found = named.length > 0 ? named : namesIn(after).map((name) => ({ name, address: undefined, node: block }))
    return found.map(({ name, address, node }) => ({
      name,
      nameInferred: false,
      address,
      logo: null,
      text: text.slice(0, 300),
      node,
      section,
      tier: null,
      confidence: address ? 0.75 : 0.6,
    }))
  })
}

// Under a heading that says who is listed, thanks alone tell that those linked are meant.
const thankful =
  /thank|grateful|gratitude|\bdank|merci|remerci|gracias|agradec|grazie|ringrazi|obrigad|bedank|dzieku|dekuj|koszon|hvala|tesekkur|kiitos|\bta[ck]k?\b|multumi|спасибо|благодар|дяку|ευχαριστ|(sponsored|supported|funded|provided|donated) by/

/** "Our thanks go to Alder, who lends us boats, and to Birch": the companies linked in the running text of a section without a list. */
export function readThanks(section: Section): SeenCompany[] {
  if (!section.heading || section.trust !== 'sure' || section.withinCall || !gives.has(section.role)) return []
  const links = section.candidates.filter(
    ({ kind, address }) => kind === 'prose' && address?.external && !isProfile(address),
  )
  const named = links.flatMap(({ node, address }) => {
    const name = cleanName(textOf(node, 120))
    const isName = /^[\p{Lu}\p{Lo}\d]/u.test(name) && name.length <= 60 && !looksLikeAddress(name)
    return isName && name.split(' ').length < 8 ? [{ name, address, node }] : []
  })
  if (new Set(named.map(({ address }) => address!.domain)).size < 2 || named.length < links.length) return []
  const [first] = named
  const [before] = textOf(blockOf(first!.node), 2500).split(textOf(first!.node, 120))
  const sentence = before!.split(/[.!?]\s+/).at(-1)!
  if (!thankful.test(foldWords(sentence))) return []
  return named.map((found) => ({ ...plainCompany(section, found.node, found.name), ...found, confidence: 0.65 }))
}

const gives = new Set<string>(['sponsor', 'partner', 'supporter', 'media_partner', 'community_partner'])

function blockOf(node: PageNode): PageNode {
  let at = node
  while (at.parent && isInline(at)) at = at.parent
  return at
}

function sentencesOf(page: PageTree, zoneOf: (node: PageNode) => Zone): Sentence[] {
  const found: Sentence[] = []
  for (const block of page.nodes) {
    if (
      block.textLength < 15 ||
      block.textLength > 1500 ||
      !/^(p|li|div|td|h[1-6]|section|blockquote)$/.test(block.tag)
    )
      continue
    if (!holdsOwnText(block) || zoneOf(block) !== 'main') continue
    const text = textOf(block, 2500)
    const folded = foldWords(text)
    const last = before.exec(folded)
    if (last) {
      const names =
        text
          .slice(0, last.index)
          .split(/[.!?]\s+(?=\p{Lu})|[。！？]/u)
          .at(-1) ?? ''
      found.push({ block, text, after: names })
      continue
    }
    const match = thanks.exec(folded)
    // Folding may change lengths (ß, æ); the phrase's last word finds the place again.
    if (!match) continue
    const rest = text.slice(Math.min(text.length, match.index + match[0].length))
    found.push({ block, text, after: rest.split(/[.!?](?:\s+\p{Lu}|\s*$)|。/u)[0] ?? '' })
  }
  return found
}

function holdsOwnText(block: PageNode): boolean {
  let own = 0
  for (const child of block.children)
    own += typeof child === 'string' ? child.trim().length : isInline(child) ? child.textLength : 0
  return own * 2 > block.textLength
}

/** Capitalised names between commas; anything else in between and the sentence says something different. */
function namesIn(after: string): string[] {
  const parts = after
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .split(
      /\s*[,;、]\s*(?:(?:and|und|et|y|e|en|og|och|oraz|a|i|și|si|ve|dan|và|и|та|και)\s+)?|\s+(?:and|und|et|y|e|en|og|och|oraz|a|i|ve|dan|và|и|та|και|&)\s+(?=\p{Lu})/u,
    )
    .map((part) => cleanName(part.replace(/^(the|our|unseren?|den|der|die|la|el|le|il)\s+/i, '')))
  if (parts.length < 2 || parts.length > 30) return []
  const names = parts.filter(
    (part) => /^\p{Lu}|^\d|^\p{Lo}/u.test(part) && part.split(/\s+/).length <= 6 && part.length <= 60,
  )
  return names.length === parts.length ? names : []
}
