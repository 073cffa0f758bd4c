import { z } from 'zod'
import type { Settings } from '#platform/settings.ts'

export const outreachSettings = {
  pitch: {
    env: 'LANYARD_PITCH',
    schema: z.string().max(500).optional(),
    doc: 'One or two sentences about what you offer, for {{ sender.pitch }} in templates; for organisations that have set none in the dashboard. Messages that need it are held until it is set.',
  },
  bookingUrl: {
    env: 'LANYARD_BOOKING_URL',
    schema: z.url().optional(),
    doc: 'Your booking page, for {{ sender.booking_url }} in templates; for organisations that have set none in the dashboard.',
  },
} satisfies Settings
