import type { Ctx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import type { JobSystem } from '#platform/jobs/job-system.ts'
import { createFeed, type Feed } from './feed.ts'
import { openStream, type Stream, type StreamOptions } from './stream.ts'

export type Live = {
  /** Tells a caller of every fact of its organisation until one of the two leaves. Resolves when the stream is over. */
  watch(ctx: Ctx, options: StreamOptions): Promise<void>
  /** Ends every stream, and opens no more: a server that stops would otherwise wait for them. */
  close(): void
}

/** Streams of one organisation that one process holds open. */
const mostStreams = 500

export function createLive(jobs: Pick<JobSystem, 'contextFor' | 'onWake'>): Live {
  const feeds = new Map<string, Feed>()
  const streams = new Set<Stream>()
  let forgetWakes: (() => void) | undefined
  let closed = false

  const feedOf = (organisationId: string): Feed => {
    let feed = feeds.get(organisationId)
    if (!feed) {
      feed = createFeed(jobs.contextFor(organisationId, { kind: 'system', id: 'live' }))
      feeds.set(organisationId, feed)
    }
    return feed
  }
  const leave = (organisationId: string) => {
    if (feeds.get(organisationId)?.listeners() === 0) feeds.delete(organisationId)
    if (feeds.size > 0) return
    forgetWakes?.()
    forgetWakes = undefined
  }

  return {
    async watch(ctx, options) {
      const { organisationId } = ctx
      if (closed) throw new AppError('unavailable', { detail: 'Lanyard is stopping.' })
      const feed = feedOf(organisationId)
      if (feed.listeners() >= mostStreams) {
        throw new AppError('too_many_requests', { detail: 'Too many pages of your organisation are open at once.' })
      }
      forgetWakes ??= jobs.onWake(() => {
        for (const one of feeds.values()) one.nudge()
      })
      try {
        await openStream(ctx, feed, options, streams)
      } finally {
        leave(organisationId)
      }
    },
    close() {
      closed = true
      for (const stream of streams) stream.end()
    },
  }
}
