import { Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { Note } from './note.tsx'

type AdjustableProps = { may: boolean; by: string; children: ReactNode }

/** Fields that only some members change; the others see them as they are, and who to ask. */
export const Adjustable = ({ may, by, children }: AdjustableProps) => (
  <>
    {may ? null : <Note>Only {by} can change this.</Note>}
    <fieldset disabled={!may} style={{ border: 0, padding: 0, margin: 0, minWidth: 0 }}>
      <Stack gap="md" maw={620}>
        {children}
      </Stack>
    </fieldset>
  </>
)
