import { Box, Button } from '@mantine/core'
import { useState } from 'react'
import classes from '../conversations.module.css'

/** What a mail quotes, and its signature; folded until asked for. */
export function RestText({ text }: { text: string }) {
  const [shown, setShown] = useState(false)
  if (!text) return null
  return (
    <div>
      <Button variant="subtle" color="gray" size="compact-xs" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {shown ? 'Hide quote and signature' : 'Show quote and signature'}
      </Button>
      {shown ? (
        <Box className={classes['rest'] ?? ''} fz="sm" c="dimmed" mt={6}>
          {text}
        </Box>
      ) : null}
    </div>
  )
}
