import { Liquid, type Template } from 'liquidjs'
import type { Step } from '../sequences/sequence.ts'
import { snippetsIn, withoutSnippets } from '../snippets/snippet.ts'

/** What a template may name. Everything is text a person could have written; a missing one holds the message. */
export type TemplateFacts = {
  contact: {
    first_name: string | undefined
    last_name: string | undefined
    full_name: string
    title: string | undefined
  }
  company: { name: string }
  event: { name: string; city: string | undefined; starts_on: string | undefined } | undefined
  sponsorship: { tier: string | undefined } | undefined
  sender: { name: string; pitch: string | undefined; booking_url: string | undefined }
  opening_line: string
}

export type Rendered = { ok: true; subject: string; text: string; html: string } | { ok: false; reason: string }

const liquid = new Liquid({
  strictVariables: true,
  strictFilters: true,
  lenientIf: true,
  ownPropertyOnly: true,
  // Templates come from members: they include no file, and can not keep the process busy.
  templates: {},
  parseLimit: 100_000,
  renderLimit: 200,
  memoryLimit: 1_000_000,
})

/**
 * One renderer for preview and sending: what a person saw is what goes out. An unresolved variable is a reason, never a gap, and so is a
 * snippet that is not in its place (`expandSteps`).
 */
export function renderStep(step: Pick<Step, 'subject' | 'body'>, facts: TemplateFacts): Rendered {
  return renderKnown(step, withoutGaps(facts) as object)
}

function renderKnown(step: Pick<Step, 'subject' | 'body'>, known: object): Rendered {
  // Those that are there stand in the text already.
  const [lost] = snippetsIn(`${step.subject} ${step.body}`)
  if (lost) return { ok: false, reason: `snippet_missing:${lost}` }
  try {
    const subject = liquid.renderSync(parse(step.subject), known).replace(/\s+/g, ' ').trim()
    const text = liquid
      .renderSync(parse(step.body), known)
      .replace(/\n{3,}/g, '\n\n')
      .trim()
    if (!subject || !text) return { ok: false, reason: 'empty_text' }
    return { ok: true, subject, text, html: toHtml(text) }
  } catch (error) {
    const missing = /undefined variable: ([\w.]+)/.exec((error as Error).message)?.[1]
    return { ok: false, reason: missing ? `unresolved_variable:${missing}` : 'template_broken' }
  }
}

/** A batch says the same few texts to everybody: each is read once. */
const parsed = new Map<string, Template[]>()
const mostParsed = 100

function parse(template: string): Template[] {
  const known = parsed.get(template)
  if (known) return known
  const templates = liquid.parse(template)
  if (parsed.size >= mostParsed) parsed.clear()
  parsed.set(template, templates)
  return templates
}

export type WithGaps = { subject: string; text: string; missing: string[]; broken: string | undefined }

/** Gaps named at most: a text with more is shown with the rest left as it was written. */
const mostGaps = 30

/** The same for somebody who looks at it while writing: what is not known stands as ⟦its name⟧, and is listed. */
export function renderWithGaps(step: Pick<Step, 'subject' | 'body'>, facts: TemplateFacts): WithGaps {
  const known = withoutGaps(facts) as Record<string, unknown>
  const missing: string[] = []
  while (missing.length < mostGaps) {
    const rendered = renderKnown(step, known)
    if (rendered.ok) {
      const { subject, text } = rendered
      return { subject, text, missing: missing.filter((one) => !missing.some(isPartOf(one))), broken: undefined }
    }
    const name = /^unresolved_variable:(.+)$/.exec(rendered.reason)?.[1]
    if (!name || missing.includes(name))
      return { subject: step.subject, text: step.body, missing, broken: rendered.reason }
    missing.push(name)
    fill(known, name.split('.'), `⟦${name}⟧`)
  }
  return { subject: step.subject, text: step.body, missing, broken: undefined }
}

/** Of an event that is not known first `event` is missed, and then `event.name`, which is what was meant. */
const isPartOf = (whole: string) => (name: string) => name.startsWith(`${whole}.`)

function fill(facts: Record<string, unknown>, path: string[], value: string): void {
  const [first, ...rest] = path
  if (first === undefined || ['__proto__', 'constructor', 'prototype'].includes(first)) return
  if (rest.length === 0) {
    facts[first] = value
    return
  }
  const inner = facts[first]
  const object = typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>) : {}
  facts[first] = object
  fill(object, rest, value)
}

/** Undefined members are left out, so that the strict renderer names the one it misses. */
function withoutGaps(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const known: Record<string, unknown> = {}
  for (const key of Object.keys(value)) {
    const inner = (value as Record<string, unknown>)[key]
    if (inner !== undefined) known[key] = withoutGaps(inner)
  }
  return known
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign]!)

/** Plain paragraphs with links, which is what a person writes by hand. */
export function toHtml(text: string): string {
  return text
    .split(/\n{2,}/)
    .map(
      (paragraph) =>
        `<p>${escaped(paragraph)
          .replace(/\n/g, '<br>')
          .replace(/https?:\/\/[^\s<]+/g, linked)}</p>`,
    )
    .join('\n')
}

const linked = (url: string) => `<a href="${url}">${url}</a>`

/** Checks a template without any contact; answers what is wrong with it, or undefined. */
export function findTemplateFault(template: string): string | undefined {
  try {
    liquid.parse(withoutSnippets(template))
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}
