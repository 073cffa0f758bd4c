import { formatOf } from './scan-words.ts'

export type ScanValues = {
  from: 'url' | 'file'
  kind: 'csv' | 'json' | 'confs-tech' | 'ical' | 'jsonld'
  url: string
  file: File | null
  /** First and last day of the window, YYYY-MM-DD; both empty for what the installation looks ahead. */
  window: [string | null, string | null]
}

export const emptyScan: ScanValues = { from: 'url', kind: 'csv', url: '', file: null, window: [null, null] }

/** What the API takes at most in one request. */
const mostBytes = 9_000_000

export const scanChecks = {
  url: (url: string, values: ScanValues) =>
    values.from === 'url' && !/^https?:$/.test(URL.parse(url.trim())?.protocol ?? '')
      ? 'Give an address that begins with https://'
      : null,
  file: (file: File | null, values: ScanValues) => {
    if (values.from !== 'file') return null
    if (!file) return 'Choose a file.'
    return file.size > mostBytes ? 'The file is larger than 9 MB. Divide it, and read the parts one by one.' : null
  },
}

/** What the API is sent. A file is sent as the text it holds, under its name. */
export async function scanBody({ from, kind, url, file, window: [first, last] }: ScanValues) {
  const days = { ...(first ? { from: first } : {}), ...(last ? { to: last } : {}) }
  if (from === 'url') {
    const source = kind === 'jsonld' ? { kind, url: url.trim() } : { kind: 'list', format: kind, url: url.trim() }
    return { source, ...days }
  }
  const format = kind === 'jsonld' ? (formatOf(file!.name) ?? 'csv') : kind
  return { source: { kind: 'list', format, content: await file!.text(), name: file!.name.slice(0, 200) }, ...days }
}
