import { foldWords, says, type WordList } from './fold-words.ts'
import { remembered } from './remembered.ts'

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

// Every list is matched on folded text (fold-words.ts): lower case, no accents (й is и there). Latin stems start at a word or end
// one (Hauptsponsor, Medienpartner), so they carry no leading boundary where compounds are written together.
const sponsorWords: WordList = {
  latin:
    /spons[eo]r|sponzor|szponzor|patrocin|auspici|mecen[ae]|parrain|commanditaire|bienfaiteur|forderer|gefordert|gestiftet von|\bspender\b|\bgonner|underwrit|benefactor|\bpatron(s|aat|i)?\b|\bpatronat|pokrovitelj|\bdonors?\b|\bdonateurs?\b|\bdonantes\b|\bdoadores\b|\bdonatori\b|darczync|\bfund(ed|er|ers)\b|\bbacke(d|rs)\b|\btai tro\b|\bpenaja|styrktaradil|babesle/,
  other:
    /спонсор|меценат|покровител|χορηγ|スポンサ|協賛|赞助|贊助|冠名|스폰서|협찬|후원|رعاة|رعاية|الراعي|(^| )راعي|برعاية|حامیان|רעות|חסות|ספונסר|प्रायोज|स्पॉन्सर|ผู้สนับสนุน|สนับสนุนโดย|สปอนเซอร์/,
}
const partnerWords: WordList = {
  latin:
    /partner|partenariat|partener\b|\bpartenaire|in (collaboration|association|cooperation|kooperation|collaborazione)\b|en collaboration|official (suppl|timekeep)|technical suppl|fornitori ufficiali|fornitori tecnici|fournisseurs officiels|ausruster|ausstatter|equipementier|yhteistyoss|\bortaklar|parceir|\bsocios?\b|\baliados?\b|parteneri|partnerzy|kumppan|\bdoi tac\b|\bdong hanh\b|\bmitra\b|\bis orta[kg]|\bisbirli|\bis birli|egyuttmukod|samarbeid|samarbet|samarbejd|sodelavc/,
  other:
    /партн(е|ьо)р|パートナー|合作|합작|파트너|협력(사|기관)|제휴|شريك|شركاء|الشراكة|بالتعاون|شریک|شرکا|همکار|שותפ|בשיתוף|συνεργατ|εταιρ(οι|ων|ους)|भागीदार|साझेदार|พันธมิตร|พาร์ทเนอร์|พาร์ตเนอร์/,
}
const supporterWords: WordList = {
  latin:
    /supporter|supported by|support(s|ed)? from|supporting (organi|partner|sponsor|associat|institut|bod(y|ies))|unterstutz(er|t|ung)|\bsoutiens?\b|soutenu|soutiennent|nos apoyan|nos apoiam|ci sosten|support us\b|avec le soutien|\bapoi(o|ador)|\bapoy(o|an|a|ado)\b|colabora|collaborator|con el apoyo|sostenitori|sostegno|con il (contributo|supporto|patrocinio)|\bsteun|ondersteun|mogelijk gemaakt|begunstiger|wspieraj|wsparcie|stottet af|stottet av|stottespiller|med stotte|med stod|tamogato|tukija|destek|katkilar|podporovatel|podporuj|podpornik|podporou|podpory\b|podporili|endorsed by|accredited by|with thanks to|met dank aan|vrienden van|concours d[eu']|\bpodrzava|\bpodrsk|sustinator|sustinut|cu sprijin|\bremej|atbalst|toetaja|styrkt|\bbao tro\b|\bdidukung|\bpendukung|disokong|made possible|thanks? to our|danken/,
  other:
    /поддержк|підтрим|подкреп|подръжни|подршк|υποστηρ|αιγιδα|בתמיכת|תומכ|بدعم|داعم|後援|協力|サポーター|支持(单位|單位|机构|機構|媒体|媒體)|协办|協辦|鸣谢|鳴謝|^特[别別](感[谢謝]|鸣谢|鳴謝)\s*[:：!！]?$|지원|सहयोग|समर्थ|ร่วมสนับสนุน/,
}
// Companies that take part are a list's where the words end there; "Participating companies must" goes on with rules.
const exhibitorWords: WordList = {
  latin:
    /exhibitor|exhibiting compan|compan\w+ (that |who )?exhibit|\b((participating|confirmed) (companies|brands|organi[sz]ations|businesses|firms)|(empresas|marcas|entreprises|marques|aziende|marchi) (confirmad[ao]s|participantes?|partecipanti|presente?s?)|teilnehmende (unternehmen|firmen|betriebe))(?= *($|[:|(–—-]|(in )?(19|20)\d\d\b|(at|of|na|no|da|do|del?|en|au|al|alla|auf|bei) ((the|la|le|el|der|dem) )?\S+( \S+)?( (19|20)\d\d)?$))|\bvendors?\b|aussteller|\bexposants?\b|\bexpositor|\bespositor|standhouder|deelnemende bedrijven|wystawc|vystavovatel|kiallito|utstallare|utstiller|udstiller|naytteilleasettaj|katilimci (firma|liste)|stallholders|market traders|\bexpozant|izlagac|razstavljal|naitusel|\bpeserta pameran|\bnha trien lam|\bdon vi trien lam/,
  other:
    /экспонент|участники выставки|учасники виставки|експонент|излагач|изложител|εκθετ|出展|参展|參展|展商|전시업체|전시기업|참가업체|참가기업|출품업체|عارض|מציגים|प्रदर्शक|ผู้แสดงสินค้า|ผู้ร่วมแสดง|ผู้จัดแสดง/,
}
const mediaWords: WordList = {
  latin:
    /\bmedia|\bmedien|\bmedyas?\b|\bmedijs|\bpress(e|a)?\b|\bprensa\b|\bmedios\b|\bmidia\b|\bmediji\b|\btruyen thong\b|\bbao chi\b|\binfo-?partn/,
  other:
    /меди(а|ин)|меді(а|ин)|информационн|інформаціин|инфопартн|επικοινωνιας|メディア|媒体|媒體|미디어|언론|علامي|מדיה|תקשורת|मीडिया|สื่อ/,
}
const communityWords: WordList = {
  latin:
    /communit|open source|\bfoss\b|user group|non-?profit|comunidad|comunidade|communaute|comunita|spolecznosc|association partners|verbandspartner|verbands?-? ?und|\bngos?\b|\btopluluk|\bkomunit/,
  other: /сообществ|спільнот|コミュニティ|社区|社區|커뮤니티|مجتمع|קהיל/,
}
const advertiserWords: WordList = {
  latin: /advertis(er|ers|ing partners)|inserenten|annonceurs?\b|anunciantes|inserzionisti|reklamodawc/,
  other: /広告主|рекламодател/,
}
const organizerWords: WordList = {
  latin:
    /organi[sz](er|ed by|ing|ator|ateur|adores|ador|atie|atori|adora)|\borganiza(n|cion|cao|do por)?\b|\borganitza|organizzat|organizzazion|\borganise par\b|\borganizasyon|organizetaj|veranstalter|ausrichter|\barrangor|jarjestaj|szervezo|poradatel|usporiadatel|korraldaja|duzenleyen|duzenleyici|\bban to chuc|\bdon vi to chuc|\bpenyelenggara|\bpenganjur|presented by|\bproduced by|realizacao\b|\bpromocao\b|eine veranstaltung (von|der|des)|\bpromotori\b|promosso da/,
  other:
    /организатор|організатор|διοργαν|主催|共催|主办|主辦|承办|承辦|指导单位|指導單位|주최|주관|المنظم|تنظيم|برگزار|מארגנ|आयोजक|ผู้จัดงาน|จัดโดย/,
}
const venueWords: WordList = {
  latin:
    /\bvenue\b|hosted by|\bhosts?\b|gastgeber|veranstaltungsort|\blieu\b|\bsede\b|\blocal do evento|\bdia diem\b|\bmekan\b/,
  other: /会場|會場|场地|장소|площадка/,
}

const honoraryWords =
  /patron\w* honorow|honorary patron|haut patronage|con il patrocinio d|col patrocinio d|schirmherr|pod zastitou|akci zastit|auspices of|под патронат/

/** What the companies under such a heading are to the event, or undefined when its words mean none of it. */
export const roleOfWords = remembered(readRole)

function readRole(text: string): SponsorRole | undefined {
  const words = foldWords(text)
  const pays = says(sponsorWords, words)
  const partner = says(partnerWords, words)
  const supports = says(supporterWords, words)
  // Mayors and ministries lend their name; they pay nothing.
  if (honoraryWords.test(words)) return 'supporter'
  if (pays || partner || supports) {
    if (says(mediaWords, words)) return 'media_partner'
    if (says(communityWords, words)) return 'community_partner'
  }
  if (pays) return 'sponsor'
  if (says(exhibitorWords, words)) return 'exhibitor'
  if (says(advertiserWords, words)) return 'advertiser'
  if (partner) return 'partner'
  if (says(organizerWords, words)) return 'organizer'
  if (supports) return 'supporter'
  if (says(venueWords, words)) return 'venue'
  return undefined
}

/** Under a heading that speaks of sponsors, a sub-heading like Media or Open Source says whose sub-list it is. */
export function subRoleOfWords(text: string): SponsorRole | undefined {
  const words = foldWords(text)
  if (says(mediaWords, words)) return 'media_partner'
  if (says(communityWords, words)) return 'community_partner'
  return undefined
}
