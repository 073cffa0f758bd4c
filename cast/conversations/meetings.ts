import type { Conversation } from '../temperament.ts'

/** Those who want to talk, and book through the sender's calendar link. */
export const meetings: Record<string, Conversation> = {
  'siobhan-gallagher': {
    reply: `Hi {sender},

Yes, let's talk. I've put half an hour in your calendar. If you could show me the CRM side rather than slides, that'd be grand.`,
    books: { inDays: 4, hour: 10 },
  },
  'kavitha-subramanian': {
    reply: `Hi {sender},

Could we set up a call next week? I picked a slot from your link. My colleague Arjun may join.

Thanks,`,
    books: { inDays: 5, hour: 15 },
  },
  // Books without a word, as busy people do.
  'tamar-benami': { books: { inDays: 3, hour: 9 } },
  'femke-van-der-berg': {
    reply: `Hi {sender}, sounds useful. I booked a slot on Thursday or so, see invite. Talk soon!`,
    books: { inDays: 4, hour: 14, movesTo: { inDays: 6, hour: 11 } },
  },
  'marcus-yellowhawk': {
    reply: `{sender} -

Worth a conversation. Grabbed a time on your calendar. I've got 20 minutes, please come with numbers from a company our size.`,
    books: { inDays: 6, hour: 13 },
  },
  'ayse-yildirim': {
    language: 'de',
    reply: `Hallo,

das passt gut, wir planen gerade unseren Stand. Lassen Sie uns dazu telefonieren. Ich habe mir über Ihren Link einen Termin ausgesucht.

Viele Grüße`,
    books: { inDays: 5, hour: 10 },
  },
}
