import type { Conversation } from '../temperament.ts'
import { elsewhere } from './elsewhere.ts'
import { interested } from './interested.ts'
import { later } from './later.ts'
import { meetings } from './meetings.ts'

/** What each person says, by id; those who never say anything are not listed. */
export const conversations: Record<string, Conversation> = { ...interested, ...meetings, ...later, ...elsewhere }
