import type { LinkTopic } from '../site/rank-links.ts'

const word = (stems: string) => new RegExp(`(?<![\\p{L}])(?:${stems})(?![\\p{L}])`, 'giu')
const part = (stems: string) => new RegExp(stems, 'giu')

/** How pages with speakers and talks are called around the world. */
export const speakerTopic: LinkTopic = {
  subjects: [
    {
      weight: 1,
      pattern: word(
        'speakers?|keynotes?|keynote speakers|presenters|panell?ists|\\p{L}*referent(?:en|innen)|\\p{L}*sprecher(?:innen)?|vortragende|dozenten|intervenants|conférenciers|orateurs|ponentes|oradores|palestrantes|' +
          'relatori|sprekers|prelegenci|řečníci|přednášející|talare|foredragsholdere|puhujat|előadók|konuşmacılar',
      ),
    },
    {
      weight: 1,
      pattern: part(
        'спикеры|докладчики|доповідачі|登壇者|講演者|スピーカー|演讲嘉宾|讲师|嘉宾|講者|연사|발표자|ομιλητές|מרצים|المتحدثون',
      ),
    },
    {
      weight: 0.8,
      pattern: word(
        'talks?|talk list|schedule|agenda|program|programs?|programme|programm|sessions|presentations|line-?up|tutorials|workshops|fahrplan|vorträge|zeitplan|programación|programación|programação|programma|' +
          'horaire|ponencias|charlas|palestras|conférences|wykłady|přednášky|timetable|track(?:s)?|list of (?:talks|tutorials|sessions)',
      ),
    },
    {
      weight: 0.8,
      pattern: part(
        'программа|доклады|プログラム|タイムテーブル|スケジュール|セッション|日程|议程|議程|프로그램|일정|발표',
      ),
    },
    { weight: 0.5, pattern: word('committee|instructors?|mentors|jury|moderators|hosts') },
  ],
  asides: [
    {
      factor: 0.15,
      because: 'about becoming one',
      pattern: word(
        'call|cfp|submit|submission|submissions|proposal|proposals|propose|become|apply|guidelines?|advice|resources|how to|faq|speak at|speaking|recording|suggested|einreichen|einreichung|gesucht|' +
          'soumettre|propuestas|convocatoria|submeter|invia|register|registration|login|tickets?|travel|dinners?|companion|children|childcare|social|party',
      ),
    },
    {
      factor: 0.1,
      because: 'of earlier years',
      pattern: word('past|previous|former|archives?|archiv|history|frühere|anteriores'),
    },
    {
      factor: 0.3,
      because: 'a file or feed',
      pattern: word('feed|ics|epub|pdf|tag|category|author|blog|news|video|videos|slides|photos'),
    },
  ],
  fillers: word(
    'our|the|all|list|of|and|und|et|y|e|i|featured|invited|confirmed|view|see|full|conference|event|main|to|page|overview|accepted|selected|detailed|detail|sponsor|day|\\d+|mon\\p{L}*|tues?\\p{L}*|wed\\p{L}*|thur?s?\\p{L}*|fri\\p{L}*|sat\\p{L}*|sun\\p{L}*|st|nd|rd|th',
  ),
}

export const commonSpeakerPaths = [
  'speakers/',
  'schedule/',
  'program/',
  'agenda/',
  'talks/',
  'programm/',
  'speakers.html',
]

const SPEAKER_LABEL =
  /speaker|presenter|panell?ist|referent|keynote|instructor|lecturer|vortragend|ponente|orador|palestrante|intervenant|relator|prelegent|performer/
const SPEAKER_HEADING =
  /(?<!\p{L})(?:speakers?|keynotes?|presenters?|panell?ists?|instructors?|lecturers?|\p{L}*referent(?:en|innen|in)?|\p{L}*sprecher(?:innen)?|vortragende|dozent(?:en)?|intervenants?|conférenciers?|ponentes?|oradores|palestrantes|relatori|sprekers|prelegenci|přednášející|řečníci|talare|talks?|sessions?|schedule|program(?:me?|m)?)(?!\p{L})|спикер|докладчик|登壇者|講演者|スピーカー|嘉宾|연사|발표자/iu

/** Whether markup labels or the headings above say that here stand the people who speak. */
export function isAboutSpeakers(labels: string, section: string): boolean {
  return SPEAKER_LABEL.test(labels) || SPEAKER_HEADING.test(section)
}
