import { foldWords } from './fold-words.ts'

// English, German, French, Spanish, Italian, Portuguese, Dutch and the Nordic spellings, on folded text.
const month =
  '(?:jan(?:uar[yi]?|vier|eiro)?|enero|gennaio|feb(?:ruar[yi]?|braio|rero)?|fevrier|fevereiro|mar(?:ch|s|zo|co)?|marz|maart|maerz|apr(?:il|ile)?|avril|abril|may|mai|mayo|maggio|maio|mei|maj|june?|juni|juin|junio|giugno|junho|july?|juli|juillet|julio|luglio|julho|aug(?:ust|ustus|usti)?|aout|agosto|sept?(?:ember|embre|iembre)?|settembre|setembro|o[ck]t(?:ober|obre|ubre)?|ottobre|outubro|nov(?:ember|embre|iembre|embro)?|de[cz](?:ember|embre|iembre)?|dicembre|diciembre|dezembro)'
const date = new RegExp(
  [
    `\\b${month}\\.?,? (?:\\d{1,2}(?:st|nd|rd|th)?|(?:de )?20\\d\\d)\\b`,
    `\\b\\d{1,2}(?:\\.|st|nd|rd|th|er)? (?:de |of )?${month}\\b`,
    '\\b20\\d\\d-\\d\\d-\\d\\d\\b',
    '(?<![\\d./])\\d{1,2}([./])\\d{1,2}\\1(?:20)?\\d\\d(?![./]?\\d)',
    '\\d{1,2} ?[月월] ?\\d{1,2} ?[日일]',
  ].join('|'),
)

/** When the event is, as its pages write it under their headings: "March 2 - 3, 2031", "12.-14. Mai 2031", "2031年5月1日". */
export function holdsDate(text: string): boolean {
  return /\d/.test(text) && date.test(foldWords(text))
}
