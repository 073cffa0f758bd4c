import type { LinkTopic } from '../site/rank-links.ts'

const word = (stems: string) => new RegExp(`(?<![\\p{L}])(?:${stems})(?![\\p{L}])`, 'giu')
const part = (stems: string) => new RegExp(stems, 'giu')

/** How pages that list who takes part are called around the world. */
export const attendeeTopic: LinkTopic = {
  subjects: [
    {
      weight: 1,
      pattern: word(
        "participants?|participants? list|attendees?|attendee list|attendants|delegates|delegate list|who(?:['’]s| is) (?:coming|attending)|teilnehmer(?:innen|\\*innen|:innen)?|" +
          'teilnehmende|teilnehmer(?:innen)?liste|teilnahmeliste|inscrits|participantes?|asistentes|inscritos|assistents|partecipanti|iscritti|deelnemers|deelnemerslijst|uczestnicy|' +
          'lista uczestników|účastníci|seznam účastníků|zoznam účastníkov|deltagere|deltagare|deltagerliste|deltagarlista|osallistujat|osallistujalista|résztvevők|katılımcılar|participanți|udeleženci|sudionici|učesnici|dalyviai|dalībnieki|osalejad|þátttakendur',
      ),
    },
    {
      weight: 1,
      pattern: part(
        'участник(?:и|ов)|учасник(?:и|ів)|участници|参加者|出席者|与会者|與會者|參加者|参会人员|參會人員|참가자|참석자|συμμετέχοντες|משתתפים|المشاركون|ผู้เข้าร่วม|प्रतिभागी',
      ),
    },
  ],
  asides: [
    {
      factor: 0.1,
      because: 'for them, not about them',
      pattern: word(
        "for|why|become|how to|info|information|guide|guidelines?|handbook|faq|terms|conditions|conduct|privacy|register|registration|login|sign|app|portal|area|survey|feedback|voices|testimonials?|für|warum|hinweise|informationen|bedingungen|anmeldung|stimmen|pour|pourquoi|inscription|informations|para|información|inscripción|informação|inscrição|per|perché|informazioni|iscrizione|voor|informatie|dla|rejestracja|pro|registrace|для|регистрация|реєстрація|who should|typical|profile|number of|statistics|s['’]inscrire",
      ),
    },
    {
      factor: 0.1,
      because: 'of earlier years',
      pattern: word('past|previous|former|archives?|history|frühere|bisherige|anteriores|précédents|прошлых'),
    },
    // In French, Russian and Chinese those who exhibit are participants as well.
    {
      factor: 0.1,
      because: 'about companies',
      pattern: word('exhibit\\p{L}*|exposants?|aussteller|expositores|выставки|companies|firmen|entreprises'),
    },
  ],
  fillers: word(
    'our|the|all|list|of|and|und|et|y|e|i|liste|lista|des|de|los|las|dei|der|die|confirmed|registered|current|angemeldete|conference|event|view|see|full|to|page|overview|a|z|\\d+|список|一覧|名单|名簿',
  ),
}

const others =
  /committee|organi[sz]|\bteam\b|staff|contact|press|jury|board|komitee|veranstalter|kontakt|presse|vorstand|comit|equipe|équipe|contatti|contacto|оргкомитет|контакт|委員|お問い合わせ|联系/iu

/** Whether the headings above a line speak of people who are there for another reason. */
export const isAboutOthers = (section: string): boolean => others.test(section)
