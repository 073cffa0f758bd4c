import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type ClassifiedMail,
  classifyMail,
  classifyReply,
  type PlainReply,
  readMail,
} from '../server/modules/inbox/understand/index.ts'
import { htmlToText } from '../server/modules/inbox/understand/mime/html-text.ts'
import { stripQuote } from '../server/modules/inbox/understand/reply-text/strip-quote.ts'
import { splitSignature } from '../server/modules/inbox/understand/reply-text/strip-signature.ts'

export type Score = { right: number; of: number; missed: string[] }

export type MailResult = {
  bounceOrNot: Score
  whose: Score
  why: { sisimai: Score; bounceparser: Score }
  hardOrSoft: { sisimai: Score; flufl: Score }
  replyText: { quotes: Score; signatures: Score }
  /** Own cases: those written before the rules, and those each measured first and used to improve afterwards. */
  intents: { first: Score; later: Score }
  returnDays: Score
  lines: { task: string; value: string; aim: string }[]
}

type LabelledCase = PlainReply & { kind: string; intent: string; returnOn?: string }

/** What the labels of bounceparser call one reason, ours tells apart: each of these makes the address unusable there. */
const PARSER_REASONS: Record<string, string[]> = {
  user_unknown: ['userunknown', 'hostunknown', 'hasmoved', 'notaccept', 'suspend', 'filtered'],
  over_quota: ['mailboxfull', 'exceedlimit'],
  domain_error: ['hostunknown', 'notaccept'],
  spam: ['spamdetected', 'blocked', 'policyviolation'],
  denied: ['rejected', 'blocked', 'norelaying', 'securityerror', 'policyviolation'],
}

/** Bounces, reply texts and intents, on `corpusFolder`/mail and on the cases beside this file. */
export async function evaluateMail(corpusFolder: string): Promise<MailResult> {
  const folder = join(corpusFolder, 'mail')
  const result: Omit<MailResult, 'lines'> = {
    bounceOrNot: empty(),
    whose: empty(),
    why: { sisimai: empty(), bounceparser: empty() },
    hardOrSoft: { sisimai: empty(), flufl: empty() },
    replyText: { quotes: empty(), signatures: empty() },
    intents: { first: empty(), later: empty() },
    returnDays: empty(),
  }
  await scoreSisimai(folder, result)
  await scoreFlufl(folder, result)
  await scoreBounceparser(folder, result)
  await scoreReplyTexts(join(folder, 'replies-talon'), result)
  await scoreCases('replies.jsonl', result.intents.first, result)
  await scoreCases('replies-unseen.jsonl', result.intents.later, result)
  return { ...result, lines: toLines(result) }
}

type Scores = Omit<MailResult, 'lines'>
type SisimaiLabel = { expected: { reason: string; hard_bounce: boolean }[] }

async function scoreSisimai(folder: string, result: Scores): Promise<void> {
  for await (const { name, label, found } of labelled<SisimaiLabel>(join(folder, 'bounces-sisimai'))) {
    const { expected } = label
    // A complaint or a receipt is labelled like a bounce there; neither is one.
    if (!expected.some(({ reason }) => reason === 'feedback' || reason === 'delivered'))
      count(result.bounceOrNot, name, (found.kind === 'bounce') === expected.length > 0)
    if (expected.length === 0) continue
    const reasons = new Set(expected.map(({ reason }) => reason))
    const said = found.recipients.map(({ reason }) => reason)
    const same = reasons.size === 1 && new Set(said).size === 1 ? said.length > 0 && reasons.has(said[0]!) : undefined
    const wanted = expected.map(({ reason }) => reason)
    count(result.why.sisimai, `${name}: ${wanted} / ${said}`, same ?? sorted(wanted) === sorted(said))
    const hard = (flags: boolean[]) => sorted([...new Set(flags)].map(String))
    const right = hard(expected.map((one) => one.hard_bounce)) === hard(found.recipients.map((one) => one.hard))
    count(result.hardOrSoft.sisimai, name, right)
  }
}

type FluflLabel = { addresses: string[]; kind: 'permanent' | 'temporary' }

async function scoreFlufl(folder: string, result: Scores): Promise<void> {
  for await (const { name, label, found } of labelled<FluflLabel>(join(folder, 'bounces-flufl'))) {
    count(result.bounceOrNot, name, found.kind === 'bounce')
    const whom = found.recipients.map(({ address }) => address)
    // No address in the label means that its authors could not find one, not that there is none.
    if (label.addresses.length > 0)
      count(result.whose, `${name}: ${label.addresses} / ${whom}`, sorted(label.addresses) === sorted(whom))
    // Their "temporary" is our "delayed": still being tried. A full mailbox that gave up is permanent there and soft here.
    const delayed = found.recipients.some((one) => one.delayed)
    count(result.hardOrSoft.flufl, name, delayed === (label.kind === 'temporary'))
  }
}

type ParserLabel = { is_bounce: '0' | '1'; std_reason?: string }

async function scoreBounceparser(folder: string, result: Scores): Promise<void> {
  for await (const { name, label, found } of labelled<ParserLabel>(join(folder, 'bounces-bounceparser'))) {
    count(result.bounceOrNot, name, (found.kind === 'bounce') === (label.is_bounce === '1'))
    if (!label.std_reason) continue
    const accepted = PARSER_REASONS[label.std_reason] ?? [label.std_reason]
    const said = found.recipients.map(({ reason }) => reason)
    count(
      result.why.bounceparser,
      `${name}: ${label.std_reason} / ${said}`,
      said.some((reason) => accepted.includes(reason)),
    )
  }
}

async function* labelled<Label>(folder: string): AsyncGenerator<{ name: string; label: Label; found: ClassifiedMail }> {
  const labels: Record<string, Label> = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))
  for (const [name, label] of Object.entries(labels)) {
    yield { name, label, found: classifyMail(await readMail(readFileSync(join(folder, 'eml', name)))) }
  }
}

async function scoreReplyTexts(folder: string, result: Scores): Promise<void> {
  const { quotes, signatures } = result.replyText
  const mails = join(folder, 'standard_replies')
  for (const name of readdirSync(mails).filter((file) => file.endsWith('.eml'))) {
    const mail = await readMail(readFileSync(join(mails, name)))
    count(result.bounceOrNot, name, classifyMail(mail).kind !== 'bounce')
    const own = join(mails, `${name.slice(0, -4)}_reply_text`)
    const wanted = existsSync(own) ? readFileSync(own, 'utf8') : 'Hello'
    count(quotes, name, squeezed(stripQuote(mail.text)) === squeezed(wanted))
  }
  const pages = join(folder, 'html_replies')
  for (const name of readdirSync(pages)) {
    const text = stripQuote(htmlToText(readFileSync(join(pages, name), 'utf8')), true)
    count(quotes, name, squeezed(text) === squeezed('Hi. I am fine. Thanks, Alex'))
  }
  const shared = await readMail(readFileSync(join(folder, 'reply-quotations-share-block.eml')))
  for (const text of [stripQuote(shared.text), stripQuote(htmlToText(shared.html ?? ''), true)])
    count(quotes, 'share-block', text.startsWith('Hi Katharine') && !/wrote:|booking inquiry/i.test(text))
  const people = join(folder, 'signature/emails/stripped')
  const read = (name: string) => (existsSync(join(people, name)) ? readFileSync(join(people, name), 'utf8').trim() : '')
  for (const name of readdirSync(people).filter((file) => file.endsWith('_body'))) {
    const who = name.slice(0, -5)
    const { signature } = splitSignature(read(name), read(`${who}_sender`))
    count(signatures, who, signature === read(`${who}_signature`))
  }
}

async function scoreCases(file: string, score: Score, result: Scores): Promise<void> {
  const lines = readFileSync(join(import.meta.dirname, 'cases', file), 'utf8')
    .trim()
    .split('\n')
  const cases: LabelledCase[] = lines.map((line) => JSON.parse(line))
  for (const one of cases) {
    const found = classifyReply(one)
    const right = found.intent === one.intent && found.kind === one.kind
    count(score, `${one.id}: ${one.kind} ${one.intent} / ${found.kind} ${found.intent}`, right)
    if (one.returnOn)
      count(result.returnDays, `${one.id}: ${one.returnOn} / ${found.returnOn}`, found.returnOn === one.returnOn)
    const headers = Object.entries(one.headers ?? {}).map(([name, value]) => `${name}: ${value}`)
    const raw = [...headers, 'From: someone@prospect.example', `Subject: ${one.subject ?? ''}`, '', one.body].join('\n')
    count(result.bounceOrNot, String(one.id), classifyMail(await readMail(raw)).kind !== 'bounce')
  }
}

function toLines(result: Scores): MailResult['lines'] {
  const { why, hardOrSoft, replyText, intents } = result
  const line = (task: string, score: Score, aim: string) => ({
    task: `${task} (${score.right} of ${score.of})`,
    value: (score.right / score.of).toFixed(3),
    aim,
  })
  return [
    line('mail: bounce or not', result.bounceOrNot, '0.99'),
    line('bounce: whose, flufl', result.whose, '0.98'),
    line('bounce: why, sisimai', why.sisimai, '0.95'),
    line('bounce: why, bounceparser', why.bounceparser, '0.95'),
    line('bounce: hard or soft, sisimai', hardOrSoft.sisimai, '0.97'),
    line('bounce: given up or delayed, flufl', hardOrSoft.flufl, '0.97'),
    line('reply text without quote, talon', replyText.quotes, 'all'),
    line('reply text without signature, talon', replyText.signatures, 'all'),
    line('reply kind and intent, cases the first rules were written after', intents.first, '0.92'),
    line('reply kind and intent, cases added later', intents.later, '0.92'),
    line('day of return', result.returnDays, '0.92'),
  ]
}

function empty(): Score {
  return { right: 0, of: 0, missed: [] }
}

function count(score: Score, name: string, right: boolean): void {
  score.of++
  if (right) score.right++
  else score.missed.push(name)
}

function sorted(values: string[]): string {
  return values.toSorted().join(' ')
}

// White space is laid out by each client in its own way.
function squeezed(text: string): string {
  return text.replace(/\s+/g, '')
}

if (import.meta.main) {
  const corpus = process.argv[2] ?? join(import.meta.dirname, '../../shared/corpus')
  if (!existsSync(join(corpus, 'mail'))) {
    console.log(`skipped: no labelled mails in ${corpus}`)
  } else {
    const { lines, ...scores } = await evaluateMail(corpus)
    for (const { task, value, aim } of lines) console.log(`${task.padEnd(72)} ${value.padStart(9)}   aim ${aim}`)
    console.log(JSON.stringify(scores, (key, value) => (key === 'right' || key === 'of' ? undefined : value), 1))
  }
}
