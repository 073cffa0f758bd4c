import { Parser } from 'htmlparser2'

export type OwnWebsite = { title: string | undefined; description: string | undefined; country: string | undefined }

/** What a company's home page says about it: its meta description, else the description of its schema.org Organization. Text only. */
export function readOwnWebsite(html: string): OwnWebsite {
  const meta = new Map<string, string>()
  const scripts: string[] = []
  let inside: 'title' | 'script' | undefined
  let title = ''
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'title' && title === '') inside = 'title'
      if (name === 'script' && attributes['type'] === 'application/ld+json') {
        inside = 'script'
        scripts.push('')
      }
      if (name === 'meta') {
        const key = (attributes['name'] ?? attributes['property'] ?? '').toLowerCase()
        if (key && attributes['content'] && !meta.has(key)) meta.set(key, attributes['content'])
      }
    },
    ontext(text) {
      if (inside === 'title') title += text
      if (inside === 'script') scripts[scripts.length - 1] += text
    },
    onclosetag() {
      inside = undefined
    },
  })
  parser.end(html)
  const organisation = scripts
    .flatMap(readJson)
    .find((one) => /Organization|Corporation|LocalBusiness/.test(String(one['@type'])))
  const address = organisation?.['address'] as { addressCountry?: unknown } | undefined
  return {
    title: tidy(title),
    description:
      tidy(meta.get('description')) ?? tidy(meta.get('og:description')) ?? tidy(organisation?.['description']),
    country: /^[A-Z]{2}$/.test(String(address?.addressCountry)) ? String(address?.addressCountry) : undefined,
  }
}

function readJson(text: string): Record<string, unknown>[] {
  try {
    const content = JSON.parse(text) as Record<string, unknown> | Record<string, unknown>[]
    const list = Array.isArray(content) ? content : [content]
    return list.flatMap((one) => (Array.isArray(one['@graph']) ? (one['@graph'] as Record<string, unknown>[]) : [one]))
  } catch {
    return []
  }
}

function tidy(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined
  const clean = text.replaceAll('\0', ' ').replace(/\s+/g, ' ').trim()
  return clean.length > 0 ? clean.slice(0, 2000).toWellFormed() : undefined
}
