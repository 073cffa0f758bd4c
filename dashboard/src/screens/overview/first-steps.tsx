import { Button } from '@mantine/core'
import { IconCalendarEvent } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Empty } from '../../parts/empty.tsx'
import { Panel } from '../../parts/panel.tsx'

/** Shown until anything has been found. */
export function FirstSteps() {
  return (
    <Panel title="Begin with a conference">
      <Empty
        title="Nothing has been found yet"
        icon={<IconCalendarEvent size={26} />}
        act={
          <Button component={Link} to={'/events/add' as never}>
            Add a conference by its address
          </Button>
        }
      >
        Paste the address of a conference: Lanyard reads who sponsors it, and from there finds companies, the people who
        decide, and writes to them when you say so.
      </Empty>
    </Panel>
  )
}
