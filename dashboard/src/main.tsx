import 'virtual:mantine-styles'
import './links.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { setNonce } from 'get-nonce'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { whenSignedOut } from './api/request.ts'
import { queryClient } from './api/use-api.ts'
import { Notices } from './parts/notices.tsx'
import { router } from './routes.tsx'
import { resolveVariables, theme } from './theme.ts'

/** The page's policy lets in only styles that carry this answer's nonce. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="lanyard-nonce"]')?.content ?? ''
setNonce(nonce)

whenSignedOut(() => {
  if (router.state.location.pathname === '/sign-in') return
  queryClient.clear()
  router.navigate({ to: '/sign-in', search: { next: router.state.location.href } as never })
})

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <QueryClientProvider client={queryClient}>
        <Notices />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
