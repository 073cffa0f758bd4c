import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { withQuery } from '../api/request.ts'

type ForeignHtmlProps = {
  /** An address of the API that answers through foreign-page.ts: sanitised and under its own policy. */
  path: string
  title: string
  height?: number
  /** Whether pictures from elsewhere may be asked for: not for our own messages, which have none. */
  images?: boolean
}

/** HTML that somebody else wrote, in a frame that runs nothing; pictures from elsewhere, which would tell that it was read, only on request. */
export function ForeignHtml({ path, title, height = 420, images = true }: ForeignHtmlProps) {
  const [shown, setShown] = useState(false)
  return (
    <Stack gap="xs">
      {images ? (
        <Group gap="xs">
          <Text size="xs" c="dimmed">
            {shown
              ? 'Pictures from elsewhere are shown; the sender may see that.'
              : 'Pictures from elsewhere are not loaded.'}
          </Text>
          <Button size="compact-xs" variant="default" onClick={() => setShown(!shown)}>
            {shown ? 'Hide pictures' : 'Show pictures'}
          </Button>
        </Group>
      ) : null}
      <iframe
        title={title}
        src={withQuery(path, { images: shown ? true : undefined })}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="no-referrer"
        style={{
          width: '100%',
          height,
          border: '1px solid var(--mantine-color-default-border)',
          borderRadius: 4,
          background: '#fff',
        }}
      />
    </Stack>
  )
}
