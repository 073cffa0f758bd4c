import { describe, expect, it } from 'vitest'
import { meaningOfHeading } from './heading-meaning.ts'
import { isBareTier, rankTiers, weightOfTier } from './tier-words.ts'

// What organisers write over their lists, language by language: sponsors | partners | media | organisers | past | an offer.
const languages: Record<string, string> = {
  English: 'Our Sponsors | Partners | Media Partners | Organised by | Past Sponsors | Become a Sponsor',
  German: 'Sponsoren und Förderer | Partner | Medienpartner | Veranstalter | Bisherige Sponsoren | Sponsor werden',
  French: 'Nos sponsors | Nos partenaires | Partenaires médias | Organisé par | Sponsors précédents | Devenir sponsor',
  Spanish: 'Patrocinadores | Socios | Socios de medios | Organiza | Patrocinadores anteriores | Hazte patrocinador',
  Catalan:
    'Patrocinadors | Partners | Mitjans: media partners | Organitza | Patrocinadors anteriors | Per què ser patrocinador',
  Portuguese:
    'Patrocínio | Parceiros | Parceiros de mídia | Realização | Patrocinadores anteriores | Seja um patrocinador',
  Italian: 'Sponsor | I nostri partner | Media partner | Organizzato da | Sponsor passati | Diventa sponsor',
  Dutch: 'Sponsoren | Partners | Mediapartners | Organisator | Eerdere sponsoren | Word sponsor',
  Danish: 'Sponsorer | Samarbejdspartnere | Mediepartner: media | Arrangør | Tidligere sponsorer | Bliv sponsor',
  Norwegian: 'Våre sponsorer | Samarbeidspartnere | Media og partnere | Arrangør | Tidligere sponsorer | Bli sponsor',
  Swedish: 'Sponsorer | Samarbetspartners | Mediapartner | Arrangör | Tidigare sponsorer | Bli sponsor',
  Finnish: 'Sponsorit | Yhteistyökumppanit | Mediakumppanit | Järjestäjä | Aiemmat sponsorit | Miksi sponsoriksi',
  Icelandic: 'Styrktaraðilar | Partner | Media partner | Organizer | Fyrri styrktaraðilar | Sponsorship packages',
  Estonian: 'Sponsorid | Partnerid | Meediapartner: media | Korraldaja | Varasemad sponsorid | Hakka sponsoriks',
  Latvian: 'Sponsori | Partneri | Medijs partneris | Organizētāji | Iepriekšējie sponsori | Kļūti par sponsoru',
  Lithuanian:
    'Generalinis sponsorius | Partneriai | Media partneriai | Organizatorius | Ankstesni sponsoriai | Tapk sponsoriumi',
  Polish: 'Sponsorzy | Partnerzy | Patronat medialny | Organizator | Sponsorzy poprzedniej edycji | Zostań sponsorem',
  Czech: 'Sponzoři | Partneři | Mediální partneři | Pořadatel | Minulí sponzoři | Staňte se partnerem: nabídka',
  Slovak: 'Sponzori | Partneri | Mediálni partneri | Usporiadateľ | Predchádzajúci partneri | Ponuka pre partnerov',
  Hungarian: 'Szponzoraink | Partnereink | Médiapartner | Szervező | Korábbi szponzorok | Legyen szponzor',
  Romanian: 'Sponsori | Parteneri | Parteneri media | Organizatori | Sponsori anteriori | Devino sponsor',
  Croatian:
    'Sponzori i pokrovitelji | Partneri | Medijski partneri: mediji | Organizator | Prethodni sponzori | Postani sponzor',
  Slovenian: 'Sponzorji | Sodelavci | Mediji in partnerji | Organizator | Pretekli sponzorji | Postanite sponzor',
  Serbian:
    'Спонзори: спонсори | Партнери | Медијски партнери: медиа | Организатор | Претходни партнери | Постаните партнер: пакети',
  Bulgarian: 'Спонсори | Партньори | Медийни партньори | Организатор | Предишни спонсори | Станете спонсор',
  Greek: 'Χορηγοί | Συνεργάτες | Χορηγοί επικοινωνίας | Διοργάνωση | Προηγούμενοι χορηγοί | Γίνετε χορηγός',
  Turkish: 'Sponsorlarımız | İş Ortakları | Medya Sponsorları | Düzenleyenler | Geçmiş sponsorlar | Sponsor olun',
  Russian: 'Спонсоры | Партнёры | Информационные партнёры | Организатор | Прошлые спонсоры | Стать спонсором',
  Ukrainian: 'Спонсори | Партнери | Медіапартнери | Організатори | Попередні спонсори | Стати партнером',
  Hebrew: 'נותני החסות | השותפים שלנו | שותפי מדיה | המארגנים: מארגני הכנס | ספונסרים: נותני חסות קודמים | חבילות חסות',
  Arabic: 'الرعاة | الشركاء | الشركاء الإعلاميون | الجهة المنظمة: المنظم | الرعاة السابقون | باقات الرعاية',
  Persian: 'حامیان | شرکاء | شركاء الإعلاميون | برگزار کننده | الرعاة السابقون | باقات الرعاية',
  Hindi: 'प्रायोजक | भागीदार | मीडिया पार्टनर भागीदार | आयोजक | पिछले प्रायोजक | प्रायोजक बनें',
  Thai: 'ผู้สนับสนุน | พันธมิตร | ผู้สนับสนุนด้านสื่อ | ผู้จัดงาน | ผู้สนับสนุนปีที่ผ่านมา | สมัครเป็นผู้สนับสนุน',
  Vietnamese:
    'Nhà tài trợ | Đối tác | Bảo trợ truyền thông | Ban tổ chức | Nhà tài trợ các năm trước | Trở thành nhà tài trợ',
  Indonesian: 'Sponsor Utama | Mitra | Mitra Media | Penyelenggara | Sponsor sebelumnya | Jadilah sponsor',
  'simplified Chinese': '赞助商 | 合作伙伴 | 合作媒体 | 主办单位 | 往届赞助商 | 成为赞助商',
  'traditional Chinese': '贊助商 | 合作夥伴 | 合作媒體 | 主辦單位 | 歷屆贊助商 | 成為贊助商',
  Japanese: 'スポンサー | パートナー | メディアパートナー | 主催 | 過去のスポンサー | スポンサー募集',
  Korean: '후원사 | 파트너 | 미디어 파트너 | 주최 | 지난 후원사 | 스폰서 모집',
}
const kinds = ['list sponsor', 'list partner', 'list media_partner', 'list organizer', 'past', 'call']

describe('meaningOfHeading', () => {
  it.each([
    'Current & Past Sponsors',
    'Aktuelle und frühere Sponsoren',
    'Sponsors actuels et anciens',
    'Patrocinadores actuales y anteriores',
    'Obecni i poprzedni sponsorzy',
    'Current and previous exhibitors',
  ])('takes those of today with those of the past: %s', (heading) => {
    expect(meaningOfHeading(heading).kind).toBe('list')
  })

  it('knows a sponsor whose o became an e', () => {
    expect(meaningOfHeading('Gold Sponser')).toMatchObject({ kind: 'list', role: 'sponsor' })
  })

  it.each(Object.entries(languages))('understands the headings of pages in %s', (_language, headings) => {
    const read = headings.split(' | ').map((heading) => {
      const { kind, role } = meaningOfHeading(heading)
      return kind === 'list' ? `list ${role}` : kind
    })
    expect(read).toEqual(kinds)
  })

  it.each([
    ['Gold', 'Silber', 'Bronze'],
    ['Diamante', 'Oro', 'Plata'],
    ['Ouro', 'Prata'],
    ['Kultasponsori', 'Hopeasponsori'],
    ['Kuldsponsor', 'Hõbesponsor', 'Pronkssponsor'],
    ['Zlatý partner', 'Stříbrný partner', 'Bronzový partner'],
    ['Arany támogató', 'Ezüst támogató'],
    ['Elmas Sponsor', 'Altın Sponsor', 'Gümüş Sponsor'],
    ['Диамантен спонсор', 'Златен спонсор', 'Сребърен спонсор'],
    ['Золотий партнер', 'Срібний партнер'],
    ['Χρυσός Χορηγός', 'Αργυρός Χορηγός', 'Χάλκινος Χορηγός'],
    ['חסות זהב', 'חסות כסף'],
    ['الراعي الماسي', 'الراعي الذهبي', 'الراعي الفضي'],
    ['प्लेटिनम', 'स्वर्ण', 'रजत'],
    ['เพชร', 'ทอง', 'เงิน'],
    ['Kim cương', 'Vàng', 'Bạc'],
    ['Platinum', 'Emas', 'Perak', 'Perunggu'],
    ['钻石赞助商', '金牌赞助商', '银牌赞助商'],
    ['플래티넘', '골드', '실버'],
  ])('ranks %s above what follows', (...tiers) => {
    expect(tiers.map((tier) => weightOfTier(tier))).not.toContain(undefined)
    expect(rankTiers([...tiers].reverse()).get(tiers[0]!)).toBe(1)
  })

  it.each(['Ana', 'Schedule', 'Bac à sable', 'Hong Kong', 'Golden Gate Bridge', 'Emanuela'])(
    'sees no tier in %s',
    (text) => expect(isBareTier(text)).toBe(false),
  )

  it.each([
    'All supporter benefits PLUS',
    'Target exhibitors',
    'Exhibitor profile',
    'Sponsorship levels',
    'Partner with us',
    'Sponsoren gesucht',
    'Formats of partnership',
    'Formas de patrocinio',
    'Modalités de partenariat',
    'Formy współpracy i sponsoringu',
    'Форматы партнёрства',
  ])('takes "%s" for an offer, not for a list', (text) => expect(meaningOfHeading(text).kind).toBe('call'))

  it.each(['Platforms of partners', 'Partnerplattformen', 'Платформы партнёров', 'All kinds of sponsors'])(
    'takes "%s" for a list',
    (text) => expect(meaningOfHeading(text).kind).toBe('list'),
  )

  it.each(['Gold sponsors $5000+', 'Gold sponsors 500 € +', 'Gold sponsors ($5,000+)'])(
    'takes "%s" for a level with its price',
    (text) => expect(meaningOfHeading(text)).toMatchObject({ kind: 'list', priced: true }),
  )

  it.each([
    ['Supporting Associations', 'supporter'],
    ['特別感謝', 'supporter'],
    ['With support from', 'supporter'],
    ['In collaboration with', 'partner'],
    ['Official Suppliers', 'partner'],
    ['Endorsed by', 'supporter'],
    ['Correalização', 'organizer'],
    ['Companies that exhibit at our fair', 'exhibitor'],
    ['Ban tổ chức', 'organizer'],
    ['Organizasyon', 'organizer'],
  ])('reads "%s" as a list of the role %s', (text, role) =>
    expect(meaningOfHeading(text)).toMatchObject({ kind: 'list', role }),
  )
})
