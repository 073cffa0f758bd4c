import { findAddress } from '../mime/addresses.ts'
import { parseStructured } from '../mime/headers.ts'

/** One recipient's group of a delivery-status report (RFC 3464). */
export type DeliveryReport = {
  /** The address we wrote to, where the reporter kept it. */
  original?: string | undefined
  /** The address delivery was tried at. */
  final?: string | undefined
  action: string
  status: string
  diagnostic: string
  diagnosticType: string
}

/** Reads all recipient groups; tolerates missing blank lines, wrapped lines without indent and other bodies around it. */
export function parseDeliveryStatus(text: string): DeliveryReport[] {
  const reports: DeliveryReport[] = []
  let fields = new Map<string, string>()
  let last = ''
  const close = () => {
    const report = toReport(fields)
    if (report) reports.push(report)
    fields = new Map()
    last = ''
  }
  for (const line of text.split('\n')) {
    const [, name, value = ''] = /^([A-Za-z][\w-]*)\s*:[ \t]?(.*)$/.exec(line) ?? []
    if (line.trim() === '') {
      // Some reporters put a blank line inside a group: it only ends one that already names its recipient.
      if (fields.has('final-recipient') || fields.has('original-recipient')) close()
    } else if (!name) {
      if (last) fields.set(last, `${fields.get(last)} ${line.trim()}`)
    } else {
      last = name.toLowerCase()
      if (fields.has(last) && /^(final-recipient|action)$/.test(last)) close()
      last = name.toLowerCase()
      fields.set(last, value.trim())
    }
  }
  close()
  return reports
}

function toReport(fields: Map<string, string>): DeliveryReport | undefined {
  const field = (name: string) => fields.get(name) ?? ''
  const original = recipient(field('original-recipient'))
  const final = recipient(field('final-recipient')) ?? recipient(field('x-actual-recipient'))
  if (!original && !final) return undefined
  const [, type = '', said = field('diagnostic-code')] =
    /^\s*([\w-]+)\s*;\s*(.*)$/s.exec(field('diagnostic-code')) ?? []
  return {
    original,
    final,
    action: parseStructured(field('action')).value.replace(/[^a-z]/g, ''),
    status: /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(field('status'))?.[0] ?? '',
    diagnostic: said.trim() || commentOf(field('status')),
    diagnosticType: type.toLowerCase(),
  }
}

function recipient(value: string): string | undefined {
  return value ? findAddress(value.replace(/^\s*[\w-]+\s*;/, '')) : undefined
}

// "Status: 5.4.4 (Illegal host/domain name found)": the comment is all some reporters say.
function commentOf(status: string): string {
  return /\(([^)]*)\)/.exec(status)?.[1] ?? status.replace(/^[\d.\s]+/, '')
}
