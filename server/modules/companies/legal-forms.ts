// What a company may legally be, as it stands at the end (or, in some countries, the beginning) of its name. Dots, commas and
// spaces inside a form are matched loosely by company-name.ts, so each form is written once, without them.

/** Long or unmistakable forms, matched in any case. `|` stands for the marks and spaces people put between the parts. */
export const LEGAL_FORMS = [
  // English-speaking countries
  'incorporated inc corporation corp limited ltd llc l|l|c llp lllp plc pbc pllc pty|ltd pte|ltd pvt|ltd private|limited cic',
  'proprietary|limited public|limited|company company|limited company|ltd company|inc co|ltd co|limited co|inc unlimited|company',
  // German and Dutch
  'gmbh ggmbh mbh gmbh|&|co|kg gmbh|und|co|kg gmbh|co|kg gmbh|&|co|kgaa ag|&|co|kg ag|&|co|kgaa kgaa ohg e|v eg e|k',
  'ug|haftungsbeschränkt ug|haftungsbeschraenkt besloten|vennootschap b|v n|v',
  // French, Italian, Spanish, Portuguese
  'sarl eurl sasu s|a|r|l s|à|r|l s|r|l srl srls s|p|a s|a|s s|l|u s|a|u s|a s|l s|c|p s|l|p scop ltda eireli',
  'sociedad|anónima sociedad|limitada s|a|de|c|v sa|de|cv s|de|r|l|de|c|v',
  // Nordic and Baltic
  'aktiebolag oyj osakeyhtiö aps a/s uab osaühing',
  // Central and Eastern Europe, Turkey
  'sp|z|o|o spółka|z|o|o spółka|akcyjna s|r|o spol|s|r|o d|o|o d|d kft zrt nyrt eood ead ооо оао зао пао ltd|şti a|ş anonim|şirketi',
  // Asia
  'kabushiki|kaisha kabushiki|gaisha yugen|kaisha godo|kaisha k|k g|k y|k sdn|bhd bhd tbk jsc',
  '株式会社 有限会社 合同会社 合資会社 一般社団法人 公益社団法人 一般財団法人 ㈱ ㈲ （株） （有） (株) (有) 주식회사 유한회사 (주) ㈜',
  '有限公司 股份有限公司 有限责任公司 有限責任公司 股份公司',
].flatMap((line) => line.split(' '))

/** Short forms that are also words or initials: matched only as their countries write them. */
export const SHORT_LEGAL_FORMS =
  'AG SE KG UG SA SAS SpA SPA SL SLU AB HB Oy OY AS ASA ApS BV NV VOF CV PT OÜ AD AE EPE LP GbR KK GK YK PC SC Co CO'.split(
    ' ',
  )

/** Forms that may stand before the name and lean on it: 株式会社X. */
export const LEANING_LEGAL_FORMS =
  '株式会社 有限会社 合同会社 合資会社 一般社団法人 公益社団法人 一般財団法人 ㈱ ㈲ （株） （有） (株) (有) 주식회사 유한회사 (주) ㈜'.split(
    ' ',
  )

/** Forms that may stand before the name as a word of their own: ООО «X», PT X Tbk. */
export const LEADING_LEGAL_FORMS = 'ООО ОАО ЗАО ПАО АО ТОВ OOO UAB PT'.split(' ')

/** Words that say what kind of business it is, or where its branch sits: "Acme" and "Acme Software" may be one company. */
export const DESCRIPTIVE_WORDS = new Set(
  (
    'group holding holdings technology technologies tech software systems system solutions labs lab media consulting services service ' +
    'international global worldwide digital studio studios games interactive networks network analytics data cloud online company corporation ' +
    'engineering developers hq developer careers gruppe groupe grupo japan europe germany france uk usa us america india china deutschland ' +
    'schweiz austria italia españa brasil canada australia asia emea apac'
  ).split(' '),
)
