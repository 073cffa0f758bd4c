import type { ContactRow } from '@lanyard/contract/contacts.ts'
import { Box, Button, Group, Kbd, Select, Stack, Text } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '../../../api/account.ts'
import { useList } from '../../../api/use-api.ts'
import { Empty } from '../../../parts/empty.tsx'
import { Failure } from '../../../parts/failure.tsx'
import { Loading } from '../../../parts/loading.tsx'
import { Page } from '../../../parts/page.tsx'
import { ReviewList } from './review-list.tsx'

const limits = [
  { value: '0.5', label: 'Up to 50 % sure' },
  { value: '0.75', label: 'Up to 75 % sure' },
  { value: '0.85', label: 'Up to 85 % sure' },
]

/** Roles that were read from titles without much certainty, for a person to confirm or correct: made for the keyboard. */
export function ReviewRoles() {
  const [maxConfidence, setMax] = useState('0.75')
  const mayWrite = useMay('admin', 'manager', 'rep')
  const query = { maxConfidence, roleByHand: 'false', sort: 'confidence' }
  const list = useList<ContactRow>('/api/v1/contacts', query, 100)
  const rows = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Page
      title="Review roles"
      back={{ to: '/contacts', label: 'Contacts' }}
      about="Roles that titles did not tell clearly, the least certain first. What you confirm or correct stays, whatever a source says later."
    >
      <Group justify="space-between" gap="sm" align="flex-end">
        <Select
          label="Which roles"
          data={limits}
          value={maxConfidence}
          allowDeselect={false}
          onChange={(value) => setMax(value ?? '0.75')}
          w={180}
        />
        <Box visibleFrom="sm">
          <Keys />
        </Box>
      </Group>
      {list.error ? <Failure error={list.error} retry={() => list.refetch()} /> : null}
      {list.isPending ? <Loading lines={6} height={48} /> : null}
      {list.isSuccess && rows.length === 0 ? <AllSure /> : null}
      {rows.length > 0 ? (
        <Stack gap="sm">
          <ReviewList key={maxConfidence} rows={rows} mayWrite={mayWrite} />
          {list.hasNextPage ? (
            <Button variant="default" size="xs" w="fit-content" onClick={() => list.fetchNextPage()}>
              Show more
            </Button>
          ) : null}
        </Stack>
      ) : null}
    </Page>
  )
}

const Keys = () => (
  <Text size="sm" c="dimmed">
    <Kbd>J</Kbd> <Kbd>K</Kbd> next, previous · <Kbd>C</Kbd> it is right · <Kbd>E</Kbd> correct it
  </Text>
)

const AllSure = () => (
  <Empty
    title="All roles are sure enough"
    icon={<IconChecks size={26} />}
    act={
      <Button component={Link} to="/contacts">
        Back to the contacts
      </Button>
    }
  >
    Choose a higher share above to look at more of them.
  </Empty>
)
