import { Anchor, Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Page } from '../../../parts/page.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { ChooseFile, type ChosenFile } from './choose-file.tsx'
import { EarlierImports } from './earlier-imports.tsx'
import { sampleFile } from './import-words.ts'
import { MapColumns } from './map-columns.tsx'

/** From a file to contacts: choose it, see what its columns are taken for, rehearse, import, undo. */
export function ImportContacts() {
  const [file, setFile] = useState<ChosenFile>()
  return (
    <Page
      title="Import contacts"
      back={{ to: '/contacts', label: 'Contacts' }}
      about="Nothing is kept before you have seen what would come of it, and an import can be taken back."
    >
      {file ? (
        <MapColumns key={file.key} file={file} change={setFile} forget={() => setFile(undefined)} />
      ) : (
        <Panel title="1. Choose a file">
          <ChooseFile choose={setFile} />
          <WhatIsNeeded />
        </Panel>
      )}
      <EarlierImports />
    </Page>
  )
}

function WhatIsNeeded() {
  return (
    <Stack gap={6}>
      <Text size="sm">
        <b>Needed:</b> a name (whole, or first and last), and a company, a website or an email address at work.{' '}
        <b>Useful:</b> job title, from which role and seniority are read; phone with its country, LinkedIn profile,
        language, time zone. The first line names the columns, in any language and order. Commas, semicolons and tabs
        all do, and so do files that Excel saved.
      </Text>
      <Anchor
        size="sm"
        w="fit-content"
        href={`data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${sampleFile}`)}`}
        download="contacts-sample.csv"
      >
        Download a sample file
      </Anchor>
      <Text size="sm" c="dimmed">
        A workbook (.xlsx) must be saved as CSV first: File, Save as, “CSV UTF-8”.
      </Text>
    </Stack>
  )
}

/** A button that leads back to the choice of a file. */
export const OtherFile = ({ forget }: { forget: () => void }) => (
  <Button size="xs" variant="default" onClick={forget}>
    Choose another file
  </Button>
)
