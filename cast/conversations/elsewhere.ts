import type { Conversation } from '../temperament.ts'

/** Those who point to a colleague, decline or leave, and those whom mail doesn't reach. */
export const elsewhere: Record<string, Conversation> = {
  'trent-kowalczyk': {
    refersTo: 'marisol-vega',
    reply: `Hi {sender},

I only handle logistics for the booth. {colleague}, our VP of Marketing, decides on tools like this - you can reach her at {address}.

Trent`,
  },
  'weiling-tan': {
    refersTo: 'harish-menon',
    reply: `Dear {sender},

Thank you. Events fall under our partnerships team. Please write to {colleague} ({address}), who looks after this.

Regards,
Wei-Ling`,
  },
  'ulrike-sander': {
    language: 'de',
    refersTo: 'henning-brockmann',
    reply: `Hallo,

danke für Ihre Mail. Für solche Themen ist bei uns Herr {colleague} zuständig, bitte wenden Sie sich direkt an ihn: {address}.

Beste Grüße`,
  },
  'valentina-riquelme': {
    refersTo: 'joaquin-soto',
    reply: `Hi {sender}! I moved to growth last month, so this isn't mine any longer. {colleague} took over sales and fairs, copying the address here: {address}. Good luck!`,
  },
  'hannah-osei': {
    reply: `I'm an engineer, I don't buy marketing tools. Not interested, thanks.`,
  },
  'whitney-calloway': {
    reply: `{sender},

We built our own lead capture two years ago and are happy with it, so we'll pass. Best of luck.`,
  },
  'klaus-dietrich': {
    language: 'de',
    reply: `Sehr geehrte Damen und Herren,

wir haben kein Interesse an Ihrem Angebot.

Mit freundlichen Grüßen`,
  },
  'sabine-kraemer': {
    language: 'de',
    reply: `Guten Tag,

danke für das Angebot. Wir arbeiten seit Jahren mit einem festen Partner zusammen und sehen keinen Bedarf. Bitte keine weiteren Angebote zu diesem Thema.

Freundliche Grüße`,
  },
  'rui-nogueira': {
    language: 'pt',
    reply: `Olá {sender},

obrigado pelo contacto, mas não temos interesse neste momento nem no futuro próximo.

Cumprimentos`,
  },
  'beatrix-holloway': {
    leaves: 'reply',
    reply: `Please remove me from your list and do not contact me again.`,
  },
  'jonas-albrecht': {
    language: 'de',
    leaves: 'reply',
    reply: `Bitte löschen Sie meine Adresse aus Ihrem Verteiler. Ich möchte keine Werbung erhalten (Art. 21 DSGVO).`,
  },
  'deborah-lindqvist': { leaves: 'one_click' },
  'catarina-antunes': { leaves: 'one_click' },
  'dmitri-vasquez': { failsAt: 'rcpt' },
  'rasmus-kjaer': { failsAt: 'rcpt' },
  'lorenzo-barbieri': { failsAt: 'report' },
  'desmond-clarke': { failsAt: 'report' },
  'rajiv-malhotra': { failsAt: 'report' },
  'meera-deshpande': { failsAt: 'report' },
  // Greylisted: refused once, then let in and never answered.
  'lukas-gruber': { failsAt: 'rcpt' },
}
