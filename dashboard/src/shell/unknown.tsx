import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Empty } from '../parts/empty.tsx'
import { Page } from '../parts/page.tsx'

export function Unknown() {
  return (
    <Page title="Nothing here">
      <Empty
        title="There is no page at this address"
        act={
          <Button component={Link} to="/">
            Go to the overview
          </Button>
        }
      >
        The record may have been put aside, or the link is not whole.
      </Empty>
    </Page>
  )
}
