import { z } from 'zod'

/** discovery announces these; it listens to the first two itself, sponsors and outreach to the rest. */
export const discoveryFacts = {
  /** A scan whose source lies on the web waits for being read. */
  'scan.started': z.object({ scanId: z.uuid() }),
  'candidate.found': z.object({ candidateId: z.uuid() }),
  'event.promoted': z.object({ eventId: z.uuid() }),
  /** One source says that it is off or moved, and nothing confirms it: what relies on it should wait. */
  'event.doubted': z.object({ eventId: z.uuid() }),
  /** The doubt is gone: it takes place as it stands. */
  'event.confirmed': z.object({ eventId: z.uuid() }),
  'event.moved': z.object({ eventId: z.uuid() }),
  /** Cancelled, or deleted by a person. */
  'event.cancelled': z.object({ eventId: z.uuid() }),
}
