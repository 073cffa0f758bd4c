import type { Attachment } from '@lanyard/contract/attachments.ts'
import { ActionIcon, Anchor, Group, Text } from '@mantine/core'
import { IconPaperclip, IconX } from '@tabler/icons-react'

type FileLineProps = { file: Attachment | undefined; missing?: boolean; remove?: () => void }

/** A file that goes with a message, to be looked at. */
export function FileLine({ file, missing = false, remove }: FileLineProps) {
  return (
    <Group gap={6} wrap="nowrap">
      <IconPaperclip size={14} aria-hidden style={{ flexShrink: 0 }} />
      {file ? (
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          <Anchor href={`/api/v1/attachments/${file.id}/file`} download={file.name} size="sm" underline="always">
            {file.name}
          </Anchor>{' '}
          ({sizeWords(file.size)})
        </Text>
      ) : (
        <Text size="sm" c={missing ? 'red' : 'dimmed'}>
          {missing ? 'A file that is not there any more' : 'A file …'}
        </Text>
      )}
      {remove ? (
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          onClick={remove}
          aria-label={`Take ${file?.name ?? 'the file'} off`}
        >
          <IconX size={14} aria-hidden />
        </ActionIcon>
      ) : null}
    </Group>
  )
}

/** Those of a message that stands. */
export function FileList({ files }: { files: readonly Attachment[] }) {
  return files.map((one) => <FileLine key={one.id} file={one} />)
}

export const sizeWords = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024)).toLocaleString()} KB`
    : `${(bytes / 1024 / 1024).toLocaleString(undefined, { maximumFractionDigits: 1 })} MB`
