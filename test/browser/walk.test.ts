import { walkCompanies } from './companies.walk.ts'
import { walkContacts } from './contacts.walk.ts'
import { walkConversations } from './conversations.walk.ts'
import { describeWalk } from './describe-walk.ts'
import { walkEvent } from './event.walk.ts'
import { walkEvents } from './events.walk.ts'
import { walkFailures } from './failures.walk.ts'
import { walkFiles } from './files.walk.ts'
import { walkMeetings } from './meetings.walk.ts'
import { walkOpenings } from './openings.walk.ts'
import { walkOutbox } from './outbox.walk.ts'
import { walkOverview } from './overview.walk.ts'
import { walkOwners } from './owners.walk.ts'
import { walkSequences } from './sequences.walk.ts'
import { walkSettings } from './settings.walk.ts'
import { walkSnippets } from './snippets.walk.ts'

/** What a user does in the dashboard, room by room, in one world. */
describeWalk('the dashboard', (at) => {
  walkOverview(at)
  walkEvents(at)
  walkEvent(at)
  walkCompanies(at)
  walkContacts(at)
  walkSequences(at)
  walkSnippets(at)
  walkFiles(at)
  walkOutbox(at)
  walkOpenings(at)
  walkConversations(at)
  walkMeetings(at)
  walkSettings(at)
  walkOwners(at)
  walkFailures(at)
})
