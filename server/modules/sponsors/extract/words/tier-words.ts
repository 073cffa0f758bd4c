import { withoutAmount } from './amounts.ts'
import { foldWords, says, type WordList } from './fold-words.ts'
import { remembered } from './remembered.ts'

// Weight 1 is the top. The page's own order decides ranks; weights only settle pages that list bronze first.
const weights: [WordList, number][] = [
  [
    {
      latin:
        /presenting|\btitle|\btitel|headline|naming|generaln|generalni|\bgenel\b|\bmain\b|\bana\b|haupt|principal|hoofd|huvud|hoved|glowny|glavn|hlavn|\bfo ?tamogat|pagrindin|peamine|\bpaa(sponsor|yhteis|kumpp)|keystone|cornerstone|visionary|\butama\b/,
      other: /冠名|генеральн|главн|головн|γενικ|μεγα(ς|λοι) χορηγ|独家|特别|메인|ראשי|رئيسي|मुख्य|หลัก/,
    },
    1,
  ],
  [
    {
      latin:
        /diamond|diamant|diament|dijamant|dimant|deimant|teemant|brilliant|timant|elmas|gyemant|kim cuong|\bberlian/,
      other:
        /алмаз|бриллиант|діамант|диамант|дијамант|διαμαντ|ダイヤモンド|ダイアモンド|钻石|鑽石|다이아|ماس|יהלומ|יהלום|हीरा|डायमंड|เพชร|ไดมอนด์/,
    },
    2,
  ],
  [
    {
      latin: /platin|plaatin|plateado? plus|\bbach kim/,
      other:
        /платин|プラチナ|白金|铂金|鉑金|플래티넘|플래티늄|πλατιν|בלטינ|פלטינ|بلاتين|प्लैटिनम|प्लेटिनम|แพลทินัม|แพลตตินัม|แพลตินัม/,
    },
    3,
  ],
  [
    {
      latin:
        /\bgold|guld|\bgull|\bor\b|\boro\b|\bouro\b|\baur\b|\bgoud|\bzlot|\bzlat|\bkulta|\bkuld|\bzelt|\bauks|arany|altin|\bvang\b|\bemas\b/,
      other: /золот|злат|ゴールド|金牌|金级|金級|黄金|골드|χρυσ|זהב|ذهب|स्वर्ण|गोल्ड|(^|[^แ])ทอง($|[^แ])|โกลด์/,
    },
    4,
  ],
  [
    {
      latin:
        /silver|silber|argent|\bplata\b|\bprata\b|zilver|srebr|stribr|strieborn|\bsolv|silfur|hopea|\bhobe|\bsudrab|sidabr|ezust|gumus|\bbac\b|\bperak\b/,
      other: /серебр|срібн|сребр|сребър|シルバー|银牌|銀牌|银级|白银|실버|αργυρ|ασημ|כסף|فض|रजत|सिल्वर|เงิน|ซิลเวอร์/,
    },
    5,
  ],
  [
    {
      latin: /bronz|bronce|\bbrons|brazow|pronssi|\bpronks|\bdong\b(?! (hanh|tai|to chuc))|perunggu/,
      other: /бронз|ブロンズ|铜牌|銅牌|铜级|青铜|브론즈|χαλκ|ארד|برونز|कांस्य|ब्रॉन्ज|ทองแดง|บรอนซ์/,
    },
    6,
  ],
]

const otherTiers =
  /^(titan(ium)?|ruby|rubin|rubis|rubi|emerald|smaragd|sapphire|saphir|safir|crystal|kristall?|copper|kupfer|iron|pearl|jade|palladium|obsidian|premium|premier|elite|vip|strategi\w*|global|national|regional|signature|exclusiv\w*|basic|basis|standard|associate|supporting|starter|startup|start-up|classic|major|minor|small|medium|large|xl|lead|leading|co|gold\+|platinum\+|tier|level|プレミアム|スタンダード|ルビー|战略|戰略|特别|プレミア|프리미엄|стратегическ\p{L}*|официальн\p{L}*|офіціин\p{L}*|официалн\p{L}*|principal(es|i)?|principais|main|haupt\w*|presenting|title|headline|diamond|ダイヤ)$/u
const strongTiers =
  /titan|rub[iy]|emerald|smaragd|sapphi|saphir|safir|crystal|kristal|copper|palladium|obsidian|premium|premier|elite|startup|visionary|keystone|cornerstone|headline|presenting|プレミアム|ルビー|战略|戰略|프리미엄/
const fillers =
  /^(spons[eo]r\w*|sponzor\w*|szponzor\w*|partner\w*|patrocin\w*|parceir\w*|tamogato\w*|level|levels|tier|tiers|class|stufe|nivel|niveau|niveaus|livello|category|kategorie|categoria|paket|plus|and|und|et|y|e|i|&|\+|-|x|[0-9]|i{1,3}|iv|our|unsere|nha|tai|tro|cuong|kim|スポンサー|赞助商|贊助商|스폰서|파트너|(партн|спонсор|χορηγ|συνεργατ|רעות|ספונסר)\p{L}*|(ال)?(راعي|رعاة|شركاء|شريك|فئة)|ผู้สนับสนุน|ระดับ)$/u
const saysTierAtAll =
  /spons[eo]r|partner|patrocin|parceir|kumppan|level|tier|スポンサー|партн|спонсор|χορηγ|رعاة|راعي|שותפ/

/** A heading made of nothing but tier words: Gold, Platinum Level, Diamant, プラチナ. */
export const isBareTier = remembered(readBareTier)

/** Also words that name a level only where levels stand: Major, Supporting, Standard. */
export function isTierWord(text: string): boolean {
  return text.length <= 40 && (isBareTier(text) || isBareTier(`${text} tier`))
}

function readBareTier(text: string): boolean {
  if (text.length > 60) return false
  const words = foldWords(withoutAmount(text))
    .replace(/[()[\]:：*★☆•|]/g, ' ')
    .replace(/\bstart-up/g, 'startup')
    .trim()
  if (words.length === 0 || words.length > 40) return false
  const tokens = words.split(/[\s/,-]+/).filter(Boolean)
  if (tokens.length > 4) return false
  let tiers = 0
  let strong = false
  for (const token of tokens) {
    const weight = weightOfTier(token)
    if (weight !== undefined || otherTiers.test(token)) tiers++
    else if (!fillers.test(token)) return false
    // Title, Main, Standard, Large head tables and forms as well; alone they say nothing.
    if ((weight ?? 1) > 1 || strongTiers.test(token)) strong = true
  }
  return tiers > 0 && (strong || saysTierAtAll.test(words))
}

export const weightOfTier = remembered(weigh)

function weigh(text: string): number | undefined {
  const words = foldWords(text)
  for (const [pattern, weight] of weights) if (says(pattern, words)) return weight
  return undefined
}

/** Ranks 1..n by the page's order, turned round when the page plainly lists its lowest tier first. */
export function rankTiers(tiersInPageOrder: readonly string[]): Map<string, number> {
  const distinct = [...new Set(tiersInPageOrder)]
  const ordered = weighLess(distinct) ? distinct.reverse() : distinct
  return new Map(ordered.map((tier, i) => [tier, i + 1]))
}

/** Whether each tier that weighs anything is above the one before; most pages say no with their second. */
function weighLess(tiers: readonly string[]): boolean {
  let before: number | undefined
  let compared = 0
  for (const tier of tiers) {
    const weight = weightOfTier(tier)
    if (weight === undefined) continue
    if (before !== undefined && weight >= before) return false
    before = weight
    compared++
  }
  return compared > 1
}
