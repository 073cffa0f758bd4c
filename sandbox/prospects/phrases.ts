import type { Language } from '../../cast/index.ts'

/** What mail programs add around an answer, in the language they are set to. */
export type Phrases = {
  locale: string
  /** Prefix of an answer's subject, and of an automatic answer's. */
  re: string
  away: string
  wrote(date: string, name: string, address: string): string
  header: { from: string; sent: string; to: string; subject: string }
}

const english: Phrases = {
  locale: 'en-GB',
  re: 'Re',
  away: 'Automatic reply',
  wrote: (date, name, address) => `On ${date}, ${name} <${address}> wrote:`,
  header: { from: 'From', sent: 'Sent', to: 'To', subject: 'Subject' },
}

export const phrases: Record<Language, Phrases> = {
  en: english,
  de: {
    locale: 'de-DE',
    re: 'AW',
    away: 'Automatische Antwort',
    wrote: (date, name, address) => `Am ${date} schrieb ${name} <${address}>:`,
    header: { from: 'Von', sent: 'Gesendet', to: 'An', subject: 'Betreff' },
  },
  fr: {
    locale: 'fr-FR',
    re: 'RE',
    away: 'Réponse automatique',
    wrote: (date, name, address) => `Le ${date}, ${name} <${address}> a écrit :`,
    header: { from: 'De', sent: 'Envoyé', to: 'À', subject: 'Objet' },
  },
  ja: {
    locale: 'ja-JP',
    re: 'Re',
    away: '自動応答',
    wrote: (date, name, address) => `${date} ${name} <${address}>:`,
    header: { from: '差出人', sent: '送信日時', to: '宛先', subject: '件名' },
  },
  es: {
    locale: 'es-ES',
    re: 'Re',
    away: 'Respuesta automática',
    wrote: (date, name, address) => `El ${date}, ${name} <${address}> escribió:`,
    header: { from: 'De', sent: 'Enviado', to: 'Para', subject: 'Asunto' },
  },
  pt: {
    ...english,
    locale: 'pt-PT',
    wrote: (date, name, address) => `${name} <${address}> escreveu em ${date}:`,
  },
}
