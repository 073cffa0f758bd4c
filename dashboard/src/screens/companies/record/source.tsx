import { Anchor } from '@mantine/core'
import { RecordLink } from '../../../parts/record-link.tsx'
import { sourceWords } from '../words.ts'

/** Who said something, with a link to where it can be read. */
export function Source({ kind, url }: { kind: string; url: string | null }) {
  const words = sourceWords(kind)
  if (url?.startsWith('import:')) {
    return <RecordLink to={`/contacts/imports/${url.slice('import:'.length)}`}>{words}</RecordLink>
  }
  if (!url || !/^https?:/.test(url)) return <>{words}</>
  return (
    <Anchor inherit href={url} target="_blank" rel="noreferrer" title={url}>
      {words}
    </Anchor>
  )
}
