import { load } from 'cheerio'
import { isCompanyName } from './company-name.ts'
import { readPersonName } from './person-name.ts'
import type { Speaker } from './speaker.ts'

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** schema.org Persons with an employer, wherever they stand in the page's ld+json (performer, mainEntity, lists). */
export function readPersonJsonld(html: string, url: string): Speaker[] {
  const speakers: Speaker[] = []
  const visit = (node: Json, talk: string | null) => {
    if (Array.isArray(node))
      return node.forEach((one) => {
        visit(one, talk)
      })
    if (node === null || typeof node !== 'object') return
    if (hasType(node, /^Person$/)) {
      const speaker = readPerson(node, url, talk)
      if (speaker) speakers.push(speaker)
    }
    const about = hasType(node, /Event$|CreativeWork|VideoObject/) ? (nameOf(node['name']) ?? talk) : talk
    for (const [key, value] of Object.entries(node)) visit(value, key === 'subEvent' ? null : about)
  }
  const $ = load(html)
  for (const element of $('script[type="application/ld+json"]').get()) {
    try {
      visit(JSON.parse($(element).text()), null)
    } catch {
      // Broken ld+json is common; the visible page is read all the same.
    }
  }
  return speakers
}

function readPerson(node: { [key: string]: Json }, url: string, talk: string | null): Speaker | undefined {
  const name = readPersonName(nameOf(node['name']) ?? '')
  const company = nameOf(node['worksFor'] ?? node['affiliation'] ?? node['memberOf'] ?? null)
  if (!name || !company || !isCompanyName(company)) return undefined
  const title = nameOf(node['jobTitle'] ?? null) ?? null
  const address = typeof node['url'] === 'string' ? URL.parse(node['url'], url)?.href : undefined
  const text = [name, title, company].filter(Boolean).join(', ')
  const evidence = { text, path: 'script[type="application/ld+json"]' }
  return { name, title, company, talk, url: address ?? url, evidence, confidence: 0.95 }
}

function nameOf(node: Json | undefined): string | undefined {
  if (typeof node === 'string') return node.trim() || undefined
  if (Array.isArray(node)) return nameOf(node[0])
  return node && typeof node === 'object' ? nameOf(node['name']) : undefined
}

function hasType(node: { [key: string]: Json }, type: RegExp): boolean {
  return [node['@type'] ?? ''].flat().some((one) => typeof one === 'string' && type.test(one.replace(/^.*[/#:]/, '')))
}
