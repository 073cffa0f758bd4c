import type { Sequence } from '@lanyard/contract/outreach.ts'
import { ActionIcon, Button, Menu } from '@mantine/core'
import {
  IconArchive,
  IconArrowBackUp,
  IconCopy,
  IconDots,
  IconDownload,
  IconPlayerPause,
  IconPlayerPlay,
  IconUserPlus,
} from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '../../api/account.ts'
import { api } from '../../api/request.ts'
import { useAct } from '../../parts/use-act.tsx'
import { ArchiveDialog } from './archive-dialog.tsx'
import { EnrollDialog } from './enroll-dialog.tsx'
import { touched } from './words.ts'

/** Activate or pause, enroll, and what is needed less often. */
export function SequenceActs({ sequence }: { sequence: Sequence }) {
  const mayWrite = useMay('admin', 'manager')
  const mayEnroll = useMay('admin', 'manager', 'rep')
  const [enrolling, setEnrolling] = useState(false)
  const archived = sequence.status === 'archived'
  return (
    <>
      {mayWrite ? <MoreActs sequence={sequence} /> : null}
      {mayWrite && !archived ? <StatusButton sequence={sequence} /> : null}
      {mayEnroll && !archived ? (
        <Button
          variant={sequence.status === 'active' ? 'filled' : 'default'}
          leftSection={<IconUserPlus size={16} aria-hidden />}
          onClick={() => setEnrolling(true)}
        >
          Enroll contacts
        </Button>
      ) : null}
      <EnrollDialog sequence={sequence} opened={enrolling} close={() => setEnrolling(false)} />
    </>
  )
}

function StatusButton({ sequence }: { sequence: Sequence }) {
  const { act, busy } = useAct()
  const set = (status: 'active' | 'paused') => api.put(`/api/v1/sequences/${sequence.id}/status`, { status })
  if (sequence.status === 'active') {
    return (
      <Button
        variant="default"
        loading={busy}
        leftSection={<IconPlayerPause size={16} aria-hidden />}
        onClick={() =>
          act({
            run: () => set('paused'),
            done: 'The sequence is paused: what it planned is held.',
            undo: () => set('active'),
            refresh: touched,
          })
        }
      >
        Pause
      </Button>
    )
  }
  const wasDraft = sequence.status === 'draft'
  return (
    <Button
      loading={busy}
      leftSection={<IconPlayerPlay size={16} aria-hidden />}
      onClick={() =>
        act({
          run: () => set('active'),
          done: 'The sequence is active.',
          undo: () => set('paused'),
          refresh: touched,
        })
      }
    >
      {wasDraft ? 'Activate' : 'Go on'}
    </Button>
  )
}

function MoreActs({ sequence }: { sequence: Sequence }) {
  const navigate = useNavigate()
  const [archiving, setArchiving] = useState(false)
  const { act } = useAct()
  const path = `/api/v1/sequences/${sequence.id}`
  const copy = async () => {
    const made = await act<Sequence>({
      run: () => api.post(`${path}/copies`, {}),
      done: (one) => `"${one.name}" is a draft.`,
      refresh: touched,
    })
    if (made) navigate({ to: `/sequences/${made.id}` as never })
  }
  const restore = () =>
    act({
      run: () => api.put(`${path}/restoration`),
      done: 'The sequence is a draft again, with nobody in it.',
      undo: () => api.put(`${path}/status`, { status: 'archived' }),
      refresh: touched,
    })
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label="More">
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={copy}>
            Copy
          </Menu.Item>
          <Menu.Item
            component="a"
            href={`${path}/definition`}
            download={`${sequence.name}.json`}
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            Save as a file
          </Menu.Item>
          {sequence.status === 'archived' ? (
            <Menu.Item leftSection={<IconArrowBackUp size={16} aria-hidden />} onClick={restore}>
              Restore
            </Menu.Item>
          ) : (
            <Menu.Item
              color="red"
              leftSection={<IconArchive size={16} aria-hidden />}
              onClick={() => setArchiving(true)}
            >
              Archive
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <ArchiveDialog sequence={sequence} opened={archiving} close={() => setArchiving(false)} />
    </>
  )
}
