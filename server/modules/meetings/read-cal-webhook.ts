import { createHmac, timingSafeEqual } from 'node:crypto'
import { calNoShow, calWebhook } from '@lanyard/contract/meetings.ts'
import { AppError } from '#platform/errors.ts'
import type { Booking } from './meeting.ts'

export type CalNews =
  | { kind: 'booking'; booking: Booking }
  | { kind: 'no_show'; uid: string; toldAt: Temporal.Instant }
  | { kind: 'ended'; uid: string; toldAt: Temporal.Instant }
  | { kind: 'other'; trigger: string }

const changes: Record<string, Booking['change']> = {
  BOOKING_CREATED: 'booked',
  BOOKING_RESCHEDULED: 'moved',
  BOOKING_CANCELLED: 'cancelled',
}

/** Cal.com signs the raw body: hex HMAC-SHA256 in X-Cal-Signature-256 (https://cal.com/docs, "Webhooks"). Throws `bad_signature`. */
export function checkCalSignature(body: Uint8Array, signature: string | undefined, secret: string): void {
  const expected = createHmac('sha256', secret).update(body).digest()
  const given = Buffer.from(signature ?? '', 'hex')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw new AppError('bad_signature')
}

/** Turns a webhook's content into our words. Throws `invalid_request` where it is none of Cal.com's shapes. */
export function readCalWebhook(content: unknown): CalNews {
  const noShow = calNoShow.safeParse(content)
  if (noShow.success) {
    const { payload, createdAt } = noShow.data
    if (!payload.attendees.some((one) => one.noShow)) return { kind: 'other', trigger: noShow.data.triggerEvent }
    return { kind: 'no_show', uid: payload.bookingUid, toldAt: Temporal.Instant.from(createdAt) }
  }
  const trigger = (content as { triggerEvent?: unknown } | undefined)?.triggerEvent
  const known = typeof trigger === 'string' && (trigger in changes || trigger === 'MEETING_ENDED')
  if (typeof trigger === 'string' && !known) return { kind: 'other', trigger }
  const read = calWebhook.safeParse(content)
  if (!read.success) {
    throw new AppError('invalid_request', {
      detail: read.error.issues.map((one) => `${one.path.join('.')}: ${one.message}`).join('; '),
    })
  }
  return toNews(read.data)
}

function toNews({ triggerEvent, createdAt, payload }: ReturnType<typeof calWebhook.parse>): CalNews {
  const toldAt = Temporal.Instant.from(createdAt)
  const change = changes[triggerEvent]
  if (!change) return { kind: 'ended', uid: payload.uid, toldAt }
  return {
    kind: 'booking',
    booking: {
      change,
      uid: payload.uid,
      earlierUid: payload.rescheduleUid,
      title: payload.title,
      startsAt: Temporal.Instant.from(payload.startTime),
      endsAt: Temporal.Instant.from(payload.endTime),
      joinUrl: payload.metadata?.videoCallUrl,
      organizerEmail: payload.organizer?.email.toLowerCase(),
      attendees: payload.attendees.map((one) => ({ email: one.email.toLowerCase(), name: one.name })),
      toldAt,
    },
  }
}
