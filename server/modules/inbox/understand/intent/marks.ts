import { pattern } from '../pattern.ts'

/** Signs that are shapes and not words; matched on folded text. */
export type Mark = 'address' | 'phone' | 'bookingLink' | 'clock' | 'year' | 'thanks'

const DAY_OF_MONTH = String.raw`\b(?:on the|am|le|el|il|dia|op de|op|den) \d{1,2}(?:st|nd|rd|th|\.|e|er)?\b(?! ?%)`

export const MARKS: Record<Mark, RegExp> = {
  address: /[\w.+-]{1,64}@[\w-]{1,63}\.[a-z]/,
  phone: /(?:^|[^\d#./-])\+?\(?\d[\d ()/-]{6,}\d(?!\d)/,
  bookingLink: pattern`
    \bhttps?:\/\/\S*(?:cal|book|termin|meet|agenda|buch|schedul|rdv|reserv|zeit|appoint)\S*
  `,
  clock: pattern`
    ${DAY_OF_MONTH}|\b\d{1,2} ?(?:am|pm|uhr|h|hrs|u|hod)\b|\b\d{1,2}[:.h]\d\d\b
    |\b(?:at|a las|alle|as|om|kl|um|o|a) \d{1,2}\b|\d{1,2}時
  `,
  year: /\b20[2-9]\d\b/,
  thanks: pattern`
    \b(?:thanks?|thx|danke|merci|gracias|grazie|obrigad[oa]|bedankt|dank|dzieki|dziekuje|tack)\b|ありがとう
  `,
}
