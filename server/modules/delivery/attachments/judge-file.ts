export type Judged = { ok: true; type: string } | { ok: false; problem: string }

type Kind = { type: string; endings: readonly string[] }

const office = 'application/vnd.openxmlformats-officedocument'
const open = 'application/vnd.oasis.opendocument'

const kinds = {
  pdf: { type: 'application/pdf', endings: ['pdf'] },
  png: { type: 'image/png', endings: ['png'] },
  jpeg: { type: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  gif: { type: 'image/gif', endings: ['gif'] },
  webp: { type: 'image/webp', endings: ['webp'] },
  docx: { type: `${office}.wordprocessingml.document`, endings: ['docx'] },
  xlsx: { type: `${office}.spreadsheetml.sheet`, endings: ['xlsx'] },
  pptx: { type: `${office}.presentationml.presentation`, endings: ['pptx'] },
  odt: { type: `${open}.text`, endings: ['odt'] },
  ods: { type: `${open}.spreadsheet`, endings: ['ods'] },
  odp: { type: `${open}.presentation`, endings: ['odp'] },
} satisfies Record<string, Kind>

const texts: Record<string, string> = {
  txt: 'text/plain',
  md: 'text/plain',
  csv: 'text/csv',
  ics: 'text/calendar',
  vcf: 'text/vcard',
}

const allowed = 'Send a PDF, a picture, a text or an Office file without macros.'

/** Says by its bytes what a file is, and refuses what mail programs refuse, or what could do something when it is opened. */
export function judgeFile(name: string, bytes: Buffer): Judged {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const found = recognise(bytes)
  if ('problem' in found) return { ok: false, problem: found.problem }
  if (found.kind) {
    if ((found.kind.endings as readonly string[]).includes(ending)) return { ok: true, type: found.kind.type }
    return { ok: false, problem: `The file is .${found.kind.endings[0]} by what is in it; name it so.` }
  }
  const type = texts[ending]
  if (type && isText(bytes)) return { ok: true, type }
  return { ok: false, problem: `Files like this are not sent. ${allowed}` }
}

function recognise(bytes: Buffer): { kind: Kind | undefined } | { problem: string } {
  const begins = (...signs: number[]) => signs.every((sign, at) => bytes[at] === sign)
  const says = (text: string, at = 0) => bytes.toString('latin1', at, at + text.length) === text
  if (bytes.length === 0) return { problem: 'The file is empty.' }
  if (says('%PDF-')) return { kind: kinds.pdf }
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return { kind: kinds.png }
  if (begins(0xff, 0xd8, 0xff)) return { kind: kinds.jpeg }
  if (says('GIF87a') || says('GIF89a')) return { kind: kinds.gif }
  if (says('RIFF') && says('WEBP', 8)) return { kind: kinds.webp }
  if (begins(0x50, 0x4b, 0x03, 0x04)) return recognisePacked(bytes)
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return { problem: `Old Office files may carry macros. ${allowed}` }
  if (says('MZ') || begins(0x7f, 0x45, 0x4c, 0x46) || says('#!'))
    return { problem: `Programs are not sent. ${allowed}` }
  return { kind: undefined }
}

/** Office files are archives; what is in one says which. */
function recognisePacked(bytes: Buffer): { kind: Kind } | { problem: string } {
  if (bytes.includes('vbaProject.bin')) return { problem: `The file has macros. ${allowed}` }
  for (const kind of [kinds.odt, kinds.ods, kinds.odp]) {
    if (bytes.subarray(0, 200).includes(`mimetype${kind.type}`)) return { kind }
  }
  if (bytes.includes('[Content_Types].xml')) {
    if (bytes.includes('word/document.xml')) return { kind: kinds.docx }
    if (bytes.includes('xl/workbook.xml')) return { kind: kinds.xlsx }
    if (bytes.includes('ppt/presentation.xml')) return { kind: kinds.pptx }
  }
  return { problem: `Archives are not sent: nobody sees what is in them. ${allowed}` }
}

/** Whole UTF-8 without control signs, that no program takes for a page. */
function isText(bytes: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what tells bytes from text
    return !/[\x00-\x08\x0e-\x1f]/.test(text) && !/<(!doctype|html|svg|script|iframe|\?xml)/i.test(text.slice(0, 2000))
  } catch {
    return false
  }
}
