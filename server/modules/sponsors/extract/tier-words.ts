import { foldWords } from './fold-words.ts'

// Weight 1 is the top. The page's own order decides ranks; weights only settle pages that list bronze first.
const weights: [RegExp, number][] = [
  [
    /presenting|\btitle|\btitel|headline|naming|冠名|генеральн|generaln|\bmain\b|haupt|principal|hoofd|huvud|hoved|glowny|keystone|cornerstone|visionary|独家|特別/,
    1,
  ],
  [
    /diamond|diamant|diament|brilliant|timant|elmas|gyemant|алмаз|бриллиант|ダイヤモンド|ダイアモンド|钻石|鑽石|다이아/,
    2,
  ],
  [/platin|plateado? plus|платин|プラチナ|白金|铂金|鉑金|플래티넘|플래티늄|πλατιν|בלטינ|פלטינ|بلاتين/, 3],
  [
    /\bgold|guld|\bgull|\bor\b|\boro\b|\bouro\b|\bgoud|\bzlot|\bzlat|\bkulta|arany|altin|золот|ゴールド|金牌|金级|金級|黄金|골드|χρυσ|זהב|ذهب/,
    4,
  ],
  [
    /silver|silber|argent|\bplata\b|\bprata\b|zilver|srebr|stribr|\bsolv|hopea|ezust|gumus|серебр|срібн|シルバー|银牌|銀牌|银级|白银|실버|αργυρ|ασημ|כסף|فض/,
    5,
  ],
  [/bronz|bronce|\bbrons|brazow|pronssi|бронз|ブロンズ|铜牌|銅牌|铜级|青铜|브론즈|χαλκ|ארד|برونز/, 6],
]

const otherTiers =
  /^(titan(ium)?|ruby|rubin|rubis|rubi|emerald|smaragd|sapphire|saphir|safir|crystal|kristall?|copper|kupfer|iron|pearl|jade|palladium|obsidian|premium|premier|elite|vip|strategi\w*|global|national|regional|signature|exclusiv\w*|basic|basis|standard|associate|supporting|starter|startup|start-up|classic|major|minor|small|medium|large|xl|lead|leading|co|gold\+|platinum\+|tier|level|プレミアム|スタンダード|ルビー|战略|戰略|特别|プレミア|프리미엄|стратегическ\w*|официальн\w*|principal(es|i)?|principais|main|haupt\w*|presenting|title|headline|diamond|ダイヤ)$/
const strongTiers =
  /titan|rub[iy]|emerald|smaragd|sapphi|saphir|safir|crystal|kristal|copper|palladium|obsidian|premium|premier|elite|startup|visionary|keystone|cornerstone|headline|presenting|プレミアム|ルビー|战略|戰略|프리미엄/
const fillers =
  /^(sponsor\w*|partner\w*|level|levels|tier|tiers|class|stufe|nivel|niveau|niveaus|livello|category|kategorie|categoria|paket|plus|and|und|et|y|e|i|&|\+|-|x|[0-9]|i{1,3}|iv|our|unsere|スポンサー|赞助商|스폰서|파트너)$/

/** A heading made of nothing but tier words: Gold, Platinum Level, Diamant, プラチナ. */
export function isBareTier(text: string): boolean {
  if (text.length > 60) return false
  const met = known.get(text)
  if (met !== undefined) return met
  const bare = readBareTier(text)
  if (known.size > 5000) known.clear()
  known.set(text, bare)
  return bare
}

const known = new Map<string, boolean>()

/** Also words that name a level only where levels stand: Major, Supporting, Standard. */
export function isTierWord(text: string): boolean {
  return text.length <= 40 && (isBareTier(text) || isBareTier(`${text} tier`))
}

function readBareTier(text: string): boolean {
  const words = foldWords(text)
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
  return tiers > 0 && (strong || /sponsor|partner|level|tier|スポンサー/.test(words))
}

export function weightOfTier(text: string): number | undefined {
  const words = foldWords(text)
  for (const [pattern, weight] of weights) if (pattern.test(words)) return weight
  return undefined
}

/** Ranks 1..n by the page's order, turned round when the page plainly lists its lowest tier first. */
export function rankTiers(tiersInPageOrder: readonly string[]): Map<string, number> {
  const distinct = [...new Set(tiersInPageOrder)]
  const weighed = distinct.map((tier) => weightOfTier(tier)).filter((weight) => weight !== undefined)
  const falling = weighed.length > 1 && weighed.every((weight, i) => i === 0 || weight < weighed[i - 1]!)
  const ordered = falling ? distinct.reverse() : distinct
  return new Map(ordered.map((tier, i) => [tier, i + 1]))
}
