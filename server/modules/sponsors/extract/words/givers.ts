import { foldWords } from './fold-words.ts'
import { remembered } from './remembered.ts'

// Kinds of those who give, by which lists of them are sorted: on folded text, each a whole word.
const kinds =
  'compan(?:y|ies)|firms|business(?:es)?|corporations|corporates?|enterprises|organi[sz]ations|institutions|institutes|foundations|charities|municipalities|cities|towns|councils|authorities|ministries|embassies|associations|societies|clubs|universities|colleges|schools|banks|individuals|persons|' +
  'firm[ae]n?|firmy|unternehmen|betriebe|organisationen|stadte|gemeinden?|kommunen|kommuner?|landkreise?|stiftungen|institutionen|verbande|vereine|behorden|ministerien|hochschulen|universitaten|banken|handwerk|privatpersonen|' +
  'entreprises|societes|fondations|collectivites|communes|villes|ministeres|ambassades|universites|ecoles|commerces|commercants|banques|particuliers|' +
  'empresas|companias|instituciones|organizaciones|fundaciones|ayuntamientos|municipios|ministerios|embajadas|asociaciones|universidades|organismos|administraciones|comercios|bancos|particulares|' +
  'instituicoes|organizacoes|fundacoes|prefeituras|associacoes|aziende|imprese|ditte|enti|istituzioni|fondazioni|comuni|associazioni|universita|banche|privati|' +
  'bedrijven|gemeenten|stichtingen|fondsen|overheden|instellingen|organisaties|verenigingen|particulieren|' +
  'instytucje|fundacje|miasta|gminy|uczelnie|urzedy|spolecnosti|instituce|nadace|mesta|obce|spolocnosti|institucie|cegek|vallalatok|alapitvanyok|onkormanyzatok|intezmenyek|companii|firme|institutii|fundatii|tvrtke|podjetja|obcine|' +
  'foretag|bedrifter|virksomheder|stiftelser|organisationer|organisasjoner|foreninger|foreningar|fonde|yritykset|kunnat|saatiot|yhdistykset|ettevotted|sirketler|kurumlar|vakiflar|belediyeler|' +
  'компании|организации|фонды|города|учреждения|предприятия|компанії|організації|фонди|εταιρειες|φορεις|δημοι'
const cjk = '企業|団体|自治体|企业|單位|单位|机构|機構|기업|기관|단체'
const between =
  'and|und|et|y|e|i|en|og|och|ja|a|si|и|και|the|die|les|las|los|gli|le|local|lokale|regionale?|public|publiques?|publicas|pubblici|publicos|offentliche|private|privees?|privadas|private[rn]?|&|/|,|・|\\+'
const onlyKinds = new RegExp(
  `^(?:(?:${between})\\s+)*(?:(?:${kinds}|${cjk})(?:[\\s:]|$)(?:(?:${between})(?:\\s|$))*)+$`,
  'u',
)

/** "Towns & Municipalities", "Firmen": parts of a list, by what those on it are. */
export const namesGivers = remembered(saysKinds)

function saysKinds(text: string): boolean {
  return text.length <= 50 && onlyKinds.test(foldWords(text).replace(/\s*([,/&+・])\s*/g, ' $1 '))
}

const listed = `${kinds}|spons[eo]r(?:s|en|er|i|er|oren)?|partners?|partnern?|partenaires|patrocinador(?:es|as)|auspiciantes|socios|parceiros|exhibitors|aussteller|expositores|exposants|supporters?|donors|forderer|unterstutzer`
const following =
  'following|these|folgenden?|nachstehenden?|siguientes|seguintes|seguenti|suivante?s|volgende|onderstaande|foljande|nastepujac\\p{L}*|nasledujic\\p{L}*|kovetkezo|alabbi|seuraavat|urmatoar\\p{L}*|asagidaki|следующ\\p{L}*|наступн\\p{L}*'
const introduction = new RegExp(
  `(?:^|[^\\p{L}])(?:(?:${following})(?:\\s+\\p{L}+)?\\s+(?:${listed})|(?:${listed})\\s+(?:suivante?s|siguientes|seguintes|seguenti|below))(?:[^\\p{L}]|$)|(?:以下|次|下列)の?(?:${cjk}|スポンサー)`,
  'u',
)

const mayIntroduce =
  /follow|these|below|folgend|nachsteh|siguient|seguint|seguent|suivant|volgend|onderstaand|följand|nast[eę]puj|n[aá]sleduj|k[oö]vetkez|alábbi|seuraav|urm[aă]toar|aşağ|следующ|наступн|以下|次|下列/i

/** "The following companies support the festival": a sentence that says whose list comes after it. */
export function introducesGivers(text: string): boolean {
  return mayIntroduce.test(text) && introduction.test(foldWords(text))
}
