import { Button, FileButton, Group, Paper, Stack, Text, Textarea } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { decode, type Encoding, guessEncoding } from './decode-file.ts'

export type ChosenFile = { key: string; name: string; bytes: Uint8Array; encoding: Encoding; content: string }

/** What a request may carry, with room for how JSON writes it. */
const mostBytes = 8_000_000

/** Takes a file that is dropped or chosen, or rows that are pasted. */
export function ChooseFile({ choose }: { choose(file: ChosenFile): void }) {
  const [problem, setProblem] = useState<string>()
  const [over, setOver] = useState(false)
  const take = async (file: File | null | undefined) => {
    if (!file) return
    const bytes = new Uint8Array(await file.arrayBuffer())
    const wrong = whatIsWrong(file.name, bytes)
    setProblem(wrong)
    if (!wrong) choose(readFile(file.name, bytes))
  }
  return (
    <Stack gap="sm">
      <Paper
        withBorder
        p="lg"
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          take(event.dataTransfer.files[0])
        }}
        style={{ borderStyle: 'dashed', ...(over ? { borderColor: 'var(--mantine-primary-color-filled)' } : {}) }}
      >
        <Stack align="center" gap="xs">
          <IconFileUpload size={32} aria-hidden />
          <Text size="sm">Drop a CSV file here, or</Text>
          <FileButton
            onChange={take}
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            inputProps={{ 'aria-label': 'CSV file' }}
          >
            {(props) => <Button {...props}>Choose a file</Button>}
          </FileButton>
        </Stack>
      </Paper>
      {problem ? (
        <Text size="sm" c="red" role="alert">
          {problem}
        </Text>
      ) : null}
      <PasteRows choose={choose} />
    </Stack>
  )
}

export const readFile = (name: string, bytes: Uint8Array, encoding = guessEncoding(bytes)): ChosenFile => ({
  key: crypto.randomUUID(),
  name,
  bytes,
  encoding,
  content: decode(bytes, encoding),
})

function whatIsWrong(name: string, bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return `${name} is empty.`
  if (bytes.length > mostBytes)
    return `${name} is larger than 8 MB. Split it, and import the parts one after the other.`
  // A workbook is a zip archive, whatever it is called.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return `${name} is a workbook. Save it as CSV first: File, Save as, “CSV UTF-8”.`
  return undefined
}

function PasteRows({ choose }: { choose(file: ChosenFile): void }) {
  const [text, setText] = useState('')
  return (
    <>
      <Textarea
        label="Or paste rows, the first one naming the columns"
        placeholder={'Name,Company,Email\nMarisol Vega,LanternOps,marisol.vega@lanternops.example'}
        autosize
        minRows={2}
        maxRows={8}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {text.trim() ? (
        <Group>
          <Button
            size="xs"
            variant="light"
            onClick={() => choose(readFile('pasted rows', new TextEncoder().encode(text)))}
          >
            Use these rows
          </Button>
        </Group>
      ) : null}
    </>
  )
}
