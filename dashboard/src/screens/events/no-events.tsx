import { Button, Group } from '@mantine/core'
import { IconCalendarPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Empty } from '../../parts/empty.tsx'
import { RecordLink } from '../../parts/record-link.tsx'

/** Where no event lies ahead: the ways to find some. `enter` is missing for those who may only look. */
export function NoEvents({ enter }: { enter?: () => void }) {
  return (
    <Empty
      title="No events ahead"
      icon={<IconCalendarPlus size={26} />}
      act={
        enter ? (
          <Group gap="xs" justify="center">
            <Button component={Link} to={'/events/add' as never}>
              Add from an address
            </Button>
            <Button component={Link} to={'/events/scans' as never} variant="default">
              Read a list
            </Button>
            <Button variant="default" onClick={enter}>
              Enter by hand
            </Button>
          </Group>
        ) : null
      }
    >
      Paste the address of a conference to see who sponsors it, or read a list of many. Events that are over are under{' '}
      <RecordLink to="/events" search={{ when: 'past', sort: '-startsOn' }} underline="always">
        past events
      </RecordLink>
      .
    </Empty>
  )
}
