/** Stems, from their first letter on: what no letter to a stranger should hold, in the languages that recipients read. */
const rude = `
fuck shit bitch cunt asshole arsehole bastard dickhead motherf wank bollock bullshit crap piss slut whore nigg faggot retard twat
scheiss scheiß arschl wichs hure fotze hurens verfick schlampe kanake missgeburt
merde putain connard connasse salope enculé encule bordel foutre pute
mierda puta puto joder gilipoll cabrón cabron coño cojones pendejo maricón maricon hijoputa
cazzo stronz puttana vaffan merda troia minchia coglion
kut klootzak hoer godverd kanker tering lul
kurwa chuj pierdol jeba spierdal dziwka
caralho porra foda foder buceta viado
fan-i-helvete jävla fitta hora knull
блять сука хуй пизд ебать мудак`
  .split(/\s+/)
  .filter(Boolean)

/** Whole words: their beginnings begin harmless words too (cum laude, Dickens, assistant, Cocktail, analysis, Lulea, horario). */
const wholeWords = new Set(
  'ass arse cock cocks dick dicks prick pricks cum tits tit damn fag anal porn sex sexy cul con cons hora lul kut'.split(
    ' ',
  ),
)
const harmless = new Set('horario horarios shiitake kanker tering putative bastardo'.split(' '))
const stems = rude.filter((stem) => !wholeWords.has(stem))

const letters: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', $: 's', '@': 'a', '!': 'i' }

/** The first rude word, also where figures stand for letters; undefined where there is none. */
export function findRudeWord(text: string): string | undefined {
  const words = text.toLowerCase().match(/[\p{L}\p{N}$@!*'’-]+/gu) ?? []
  return words.find((word) => {
    const plain = word.replace(/[0-9$@!]/g, (sign) => letters[sign] ?? sign).replace(/[^\p{L}]/gu, '')
    if (harmless.has(plain)) return false
    return wholeWords.has(plain) || stems.some((stem) => plain.startsWith(stem))
  })
}
