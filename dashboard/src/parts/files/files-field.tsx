import { type Attachment, largestFile, mostFiles } from '@lanyard/contract/attachments.ts'
import { Button, FileButton, Group, Stack, Text } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useQueries } from '@tanstack/react-query'
import { ApiError, api } from '../../api/request.ts'
import { useAct } from '../use-act.tsx'
import { FileLine, sizeWords } from './file-line.tsx'

type FilesFieldProps = { ids: readonly string[]; change: (ids: string[]) => void; of: string; readOnly?: boolean }

/** The files of a message that is being written: uploaded here, named by their ids from then on. */
export function FilesField({ ids, change, of, readOnly = false }: FilesFieldProps) {
  const { act, busy } = useAct()
  const files = useQueries({
    queries: ids.map((id) => ({
      queryKey: [`/api/v1/attachments/${id}`],
      queryFn: () => api.get<Attachment>(`/api/v1/attachments/${id}`),
    })),
  })
  const upload = async (file: File | null) => {
    if (!file) return
    const made = await act<Attachment>({
      run: () => {
        if (file.size > largestFile) {
          const detail = `${file.name} is larger than ${sizeWords(largestFile)}.`
          throw new ApiError(413, { detail, hint: 'Send a link to it instead.' })
        }
        return api.upload<Attachment>('/api/v1/attachments', { name: file.name }, file)
      },
    })
    if (made) change([...ids, made.id])
  }
  if (readOnly && ids.length === 0) return null
  return (
    <Stack gap={4}>
      {files.map(({ data, error }, index) => (
        <FileLine
          key={ids[index]}
          file={data}
          missing={error !== null}
          {...(readOnly ? {} : { remove: () => change(ids.filter((_, at) => at !== index)) })}
        />
      ))}
      {readOnly || ids.length >= mostFiles ? null : (
        <Group gap="xs">
          <FileButton onChange={upload} inputProps={{ 'aria-label': `File for ${of}` }}>
            {(props) => (
              <Button
                {...props}
                size="compact-sm"
                variant="subtle"
                loading={busy}
                leftSection={<IconPaperclip size={14} aria-hidden />}
              >
                Attach a file
              </Button>
            )}
          </FileButton>
          {ids.length > 0 ? (
            <Text size="xs" c="dimmed">
              At most {sizeWords(largestFile)} together.
            </Text>
          ) : null}
        </Group>
      )}
    </Stack>
  )
}
