import type { LinkTopic } from './rank-links.ts'

const word = (stems: string) => new RegExp(`(?<![\\p{L}])(?:${stems})(?![\\p{L}])`, 'giu')
const part = (stems: string) => new RegExp(stems, 'giu')

/** How pages that list sponsors, partners and exhibitors are called around the world. */
export const sponsorTopic: LinkTopic = {
  subjects: [
    {
      weight: 1,
      pattern: word(
        'sponsors|sponsors? list|\\p{L}*sponsoren(?:liste|übersicht|verzeichnis)?|sponsorer|sponsorit|sponsorzy|sponso[rř]i|sponzo[rř]i|sponzorji|' +
          'sponsorov[ée]|sponzorok|sponsorlar|sponsoriai|sponsorid|patrocinador[ae]?s|patrocinadors|spónsor(?:es)?|sponsorizzatori|sponsor principali|' +
          'exhibitors|exhibitor list|\\p{L}*aussteller(?:innen)?(?:verzeichnis|liste|übersicht)?|exposants|expositor[ae]?s|espositori|exposanten|' +
          'standhouders|wystawcy|vystavovatel[ée]|utställare|udstillere|utstillere|näytteilleasettajat|katılımcılar|kiállítók|expozanți|izlagači|razstavljavci',
      ),
    },
    {
      weight: 1,
      pattern: part(
        'спонсоры|спонсори|экспоненты|χορηγοί|εκθέτες|ספונסרים|מציגים|الرعاة|العارضون|प्रायोजक|ผู้สนับสนุน|nhà tài trợ',
      ),
    },
    {
      weight: 1,
      pattern: part(
        'スポンサー|協賛(?:企業|団体|社)?|出展(?:企業|者|社|団体)|赞助商?|贊助(?:商|單位)?|参展商|參展商|후원사?|스폰서|협찬사?|전시업체|참가업체',
      ),
    },
    {
      weight: 0.8,
      pattern: word(
        '\\p{L}*partners|(?:haupt|premium|kongress|event|medien)?partner|partner(?:innen|liste|übersicht|unternehmen)|partenaires|parceiros|partnerzy|partne[rř]i|partnerji|' +
          'partnerek|partnere|parteneri|kumppanit|samarbeidspartnere|samarbejdspartnere|samarbetspartners|socios|colaboradores|col·laboradors|collaboratori|' +
          'supporters|backers|patrons|benefactors|förderer|unterstützer(?:innen)?|soutiens|mécènes|parrains|commanditaires|sponsors|apoiadores|apoios|támogatók|sostenitori|podporovatelé',
      ),
    },
    { weight: 0.8, pattern: part('партн[её]ры|партнери|パートナー|合作伙伴|合作夥伴|合作单位|파트너|שותפים|شركاء') },
    { weight: 0.7, pattern: word('sponsor|sponzor|exhibitor|patrocinio|patrocinios|patrocínio|spónsor|sponsorizari') },
    {
      weight: 0.55,
      pattern: word(
        'sponsorships?|sponsoring|exhibitions?|exhibits?|exhibit hall|expo|expo hall|ausstellung|vendors|startups|fachausstellung|marketplace|supporting organi[sz]ations',
      ),
    },
    {
      weight: 0.4,
      pattern: word('supported by|support|supporting|förderung|thanks|thank you|credits|danke|merci|gracias'),
    },
  ],
  asides: [
    {
      factor: 0.2,
      because: 'about becoming one',
      pattern: word(
        'become|becoming|be an?|join(?: us)?|sponsor (?:us|this|our|the)|why|how to|prospectus|brochure|packages?|packs?|packet|kit|deck|opportunit(?:y|ies)|benefits|levels|tiers|' +
          'apply|application|applications|form|sign ?up|register|registration|fees?|pricing|prices?|rates|inquir\\p{L}*|enquir\\p{L}*|interested|call for|wanted|invitation|' +
          'werden|werde|gesucht|möglichkeiten|\\p{L}*pakete?|unterlagen|anmeldung|konditionen|preise|mediadaten|devenir|devenez|dossier|' +
          'hazte|conviértete|convertirse|sé|diventa|diventare|torne-se|seja|worden|zostań|stát se|bli|bliv|ryhdy|legyen|deveniți',
      ),
    },
    {
      factor: 0.2,
      because: 'about becoming one',
      pattern: part('стать|募集|申し?込み|について応募|になる|成为|成為|招募|招商|申请|모집|되기|신청'),
    },
    {
      factor: 0.25,
      because: 'about sponsors, not who they are',
      pattern: word(
        'faqs?|information|info|infos|informationen|guide|guidelines|manual|handbook|terms|conditions|rules|agreement|policy|login|log ?in|portal|resources|logistics|shipping|' +
          'jobs?|careers?|job (?:fair|board)|recruiting|stellen\\p{L}*|workshops?|tutorials?|sessions?|talks?|webinars?|schedule|program(?:me|m)?|blog|news|press|interviews?|' +
          'spotlights?|testimonials?|feed|tag|category|author|auction|contact|kontakt|donate|spenden|travel|hotels?|tickets?|speakers?|committee',
      ),
    },
    {
      factor: 0.1,
      because: 'of earlier years',
      pattern: word(
        'past|previous|former|archives?|archiv|history|last year|frühere|vergangene|bisherige|anciens|anteriores|precedenti',
      ),
    },
    {
      factor: 0.7,
      because: 'media or community partners',
      pattern: word('media|medien\\p{L}*|community|communities|hotel|travel'),
    },
  ],
  fillers: word(
    'our|the|all|list|lists|listing|of|and|und|et|y|e|i|a|og|och|en|our current|current|event|conference|congress|summit|con|meet|view|see|show|to|page|overview|liste|übersicht|unsere?|nos|les|' +
      'nuestros|nossos|los|os|dei|i nostri|directory|verzeichnis|catalog(?:ue)?|index|gold|silver|platinum|bronze|diamond|main|headline|official|thanks|dank|corporate|\\d{4}',
  ),
}

/** Where such pages usually lie, tried below the home page when nothing links to them. */
export const commonSponsorPaths = [
  'sponsors/',
  'partners/',
  'exhibitors/',
  'sponsors.html',
  'sponsoren/',
  'sponsor/',
  'aussteller/',
  'en/sponsors/',
  'patrocinadores/',
  'sponsorship/',
]
