import { foldWords } from './fold-words.ts'

export type SponsorRole =
  | 'sponsor'
  | 'exhibitor'
  | 'media_partner'
  | 'community_partner'
  | 'partner'
  | 'advertiser'
  | 'supporter'
  | 'organizer'
  | 'venue'

// Every list is matched on folded text (fold-words.ts): lower case, no accents. Latin stems start at a word or end one
// (Hauptsponsor, Medienpartner), so they carry no leading boundary where compounds are written together.
const sponsorWords =
  /sponsor|sponzor|szponzor|patrocin|auspici|mecen[ae]|mecenas|parrain|commanditaire|bienfaiteur|forderer|gefordert|underwrit|benefactor|\bpatron(s|aat|i)?\b|\bpatronat|\bdonors?\b|\bfund(ed|er|ers)\b|\bbacke(d|rs)\b|спонсор|меценат|χορηγ|スポンサー|協賛|赞助|贊助|冠名|スポンサ|스폰서|협찬|후원|رعاة|الراعي|רעות|חסות|ספונסר|प्रायोजक|ผู้สนับสนุน|nha tai tro/
const partnerWords =
  /partner|\bpartenaire|parceir|\bsocios?\b|\baliados?\b|parteneri|partnerzy|kumppani|партн[её]р|パートナー|合作伙伴|合作夥伴|합작|파트너|شركاء|שותפים|συνεργατ/
const supporterWords =
  /supporter|supported by|supporting (organi|partner|sponsor)|unterstutz(er|t|ung)|\bsoutiens?\b|soutenu|soutiennent|nos apoyan|nos apoiam|ci sosten|support us\b|avec le soutien|\bapoi(o|ador)|\bapoy(o|an|a|ado)\b|colabora|con el apoyo|sostenitori|sostegno|con il (contributo|supporto|patrocinio)|\bsteun|ondersteun|mogelijk gemaakt|begunstiger|wspieraj|wsparcie|stottet af|stottet av|stottespiller|med stotte|med stod|tamogato|tukija|destek|podporovatel|при поддержке|поддержк|за підтримки|後援|協力|サポーター|支持单位|支持單位|协办|協辦|鸣谢|鳴謝|지원|made possible|thanks? to our|danken/
const exhibitorWords =
  /exhibitor|exhibiting compan|\bvendors?\b|aussteller|\bexposants?\b|\bexpositor|\bespositor|\bexposant|standhouder|deelnemende bedrijven|wystawc|vystavovatel|kiallito|utstallare|utstiller|udstiller|naytteilleasettaj|katilimci firma|\bexpozant|экспонент|участники выставки|експонент|εκθετ|出展|参展|參展|전시업체|참가업체|참가기업|العارض|מציגים|ผู้แสดงสินค้า/
const mediaWords =
  /\bmedia\b|\bmedien|\bmedia(le|lny|lni)\b|mediapartner|\bpress(e|a)?\b|\bprensa\b|\bmedios\b|\bmedias\b|\bmidia\b|\bmediji\b|медиа|информационн|инфопартн|メディア|媒体|媒體|미디어/
const communityWords =
  /communit|open source|\bfoss\b|user group|non-?profit|comunidad|comunidade|communaute|comunita|spolecznosc|сообществ|コミュニティ|社区|社區|커뮤니티|\bngo\b|association partners|verbandspartner|verbands?-? ?und/
const advertiserWords =
  /advertis(er|ers|ing partners)|inserenten|annonceurs?\b|anunciantes|inserzionisti|reklamodawc|広告主|рекламодател/
const organizerWords =
  /organi[sz](er|ed by|ing|ator|ateur|adores|ador|atie|atori|adora)|\borganiza(n|cion|do por)?\b|\borganise par\b|veranstalter|ausrichter|\barrangor|jarjestaj|szervezo|poradatel|duzenleyen|организатор|організатор|διοργαν|主催|共催|主办|主辦|承办|承辦|주최|주관|presented by|\bproduced by|\brealizacao\b|\bpromotori\b|promosso da/
const venueWords =
  /\bvenue\b|hosted by|\bhosts?\b|gastgeber|veranstaltungsort|\blieu\b|\bsede\b|\blocal do evento|会場|會場|场地|장소|площадка/

/** What the companies under such a heading are to the event, or undefined when its words mean none of it. */
export function roleOfWords(text: string): SponsorRole | undefined {
  const words = foldWords(text)
  const media = mediaWords.test(words)
  const community = communityWords.test(words)
  const pays = sponsorWords.test(words)
  const partner = partnerWords.test(words)
  const supports = supporterWords.test(words)
  if (media && (pays || partner || supports)) return 'media_partner'
  if (community && (pays || partner || supports)) return 'community_partner'
  if (pays) return 'sponsor'
  if (exhibitorWords.test(words)) return 'exhibitor'
  if (advertiserWords.test(words)) return 'advertiser'
  if (partner) return 'partner'
  if (organizerWords.test(words)) return 'organizer'
  if (supports) return 'supporter'
  if (venueWords.test(words)) return 'venue'
  return undefined
}

/** Under a heading that speaks of sponsors, a sub-heading like Media or Open Source says whose sub-list it is. */
export function subRoleOfWords(text: string): SponsorRole | undefined {
  const words = foldWords(text)
  if (mediaWords.test(words)) return 'media_partner'
  if (communityWords.test(words)) return 'community_partner'
  return undefined
}
