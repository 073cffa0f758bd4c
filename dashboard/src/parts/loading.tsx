import { Skeleton, Stack } from '@mantine/core'
import { useEffect, useState } from 'react'

/** Grey lines in place of what is being read; nothing at all for the first 150 ms, which most answers need less than. */
export function Loading({ lines = 5, height = 22 }: { lines?: number; height?: number }) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150)
    return () => clearTimeout(timer)
  }, [])
  return (
    <Stack gap="sm" aria-busy="true" mih={lines * (height + 12)}>
      {late ? Array.from({ length: lines }, (_, line) => <Skeleton key={String(line)} height={height} />) : null}
    </Stack>
  )
}
