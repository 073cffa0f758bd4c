import { type Listener, listener } from '#platform/jobs/jobs.ts'
import { type ClassifyDeps, classifyContacts } from './classify-contacts.ts'
import { type FindPeopleDeps, findPeople } from './find-people.ts'
import { noteAnswers } from './note-answers.ts'
import { type TakeSpeakersDeps, takeSpeakers } from './take-speakers.ts'

const distinct = (ids: string[]) => [...new Set(ids)]

export const contactsListeners = (deps: ClassifyDeps & FindPeopleDeps & TakeSpeakersDeps): Listener[] => [
  // Sponsors may be known before or after the speakers.
  listener({
    on: ['speakers.read', 'sponsorship.found'],
    name: 'contacts.take-speakers',
    queue: 'enrichment',
    run: (ctx, facts) => takeSpeakers(deps, ctx, distinct(facts.map((fact) => fact.eventId))),
  }),
  listener({
    on: 'contact.found',
    name: 'contacts.classify-contacts',
    queue: 'enrichment',
    run: (ctx, facts) => classifyContacts(deps, ctx, distinct(facts.map((fact) => fact.contactId))),
  }),
  listener({
    on: 'company.targeted',
    name: 'contacts.find-people',
    queue: 'enrichment',
    each: true,
    run: (ctx, [fact]) => findPeople(deps, ctx, fact!.companyId),
  }),
  listener({
    on: ['reply.classified', 'message.clicked', 'bounce.received'],
    name: 'contacts.note-answers',
    queue: 'projection',
    run: noteAnswers,
  }),
]
