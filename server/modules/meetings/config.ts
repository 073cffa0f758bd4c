import { z } from 'zod'
import type { Settings } from '#platform/settings.ts'

export const meetingsSettings = {
  calSecret: {
    env: 'LANYARD_CAL_SECRET',
    schema: z.string().min(8).optional(),
    doc: 'Secret of the Cal.com webhook. Without it bookings are not taken in.',
    secret: true,
  },
} satisfies Settings
