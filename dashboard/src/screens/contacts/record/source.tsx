import { Anchor } from '@mantine/core'
import { RecordLink } from '../../../parts/record-link.tsx'
import { sourceWords } from '../words.ts'

/** Who said something, with a link to where it can be read. */
export function Source({ source }: { source: { sourceKind: string; sourceUrl: string | null } }) {
  const words = sourceWords(source.sourceKind)
  const { sourceUrl } = source
  if (sourceUrl?.startsWith('import:')) {
    return <RecordLink to={`/contacts/imports/${sourceUrl.slice('import:'.length)}`}>{words}</RecordLink>
  }
  if (sourceUrl && /^https?:/.test(sourceUrl)) {
    return (
      <Anchor inherit href={sourceUrl} target="_blank" rel="noreferrer">
        {words}
      </Anchor>
    )
  }
  return <>{words}</>
}
