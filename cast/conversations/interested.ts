import type { Conversation } from '../temperament.ts'

/** Those who want to know more, in the way people write when they have two minutes. */
export const interested: Record<string, Conversation> = {
  'caleb-whitfield': {
    reply: `Hey {sender},

Good timing - we came home from the last show with a shoebox of business cards and no idea who said what. Sounds like what we need. Can you send over pricing and tell me whether it talks to HubSpot?`,
  },
  'marisol-vega': {
    reply: `Hi {sender},

Thanks for reaching out. Yes, I'd like to learn more. We have a double booth this year and about eight people on it, so whatever we use has to work without training.

Could you share how other sponsors use it, and what it costs for a team of that size?`,
  },
  'annika-dahl': {
    reply: `Interesting! We're tiny though (two of us at the stand). Does it make sense at that size? If so I'm all ears.`,
  },
  'nathan-okafor': {
    reply: `Hi {sender},

This is relevant for us. Our partners keep asking who we met at events and the answer lives in someone's notebook.

Please send me some details and I'll take them into our planning round this week.

Best,`,
  },
  'misaki-tanaka': {
    language: 'ja',
    reply: `{sender} 様

お世話になっております。黒潮セキュリティの田中です。
ご連絡いただきありがとうございます。

弊社でも展示会後の名刺管理に課題を感じており、御社のサービスに大変興味がございます。
日本語の資料がございましたら、お送りいただけますでしょうか。

どうぞよろしくお願いいたします。`,
  },
  'camille-lefevre': {
    language: 'fr',
    reply: `Bonjour {sender},

Merci pour votre message. Le sujet m'intéresse : nous perdons encore trop de contacts après les salons.

Pourriez-vous m'envoyer une courte présentation ainsi que vos tarifs ? Je précise que nos données doivent rester hébergées en Europe.

Bien cordialement,`,
  },
  'sanne-de-wit': {
    reply: `Hi {sender}, happy to hear more! Who else at the event is using it? And can visitors say no to being scanned? Our privacy officer will ask me that first :)`,
  },
  'harish-menon': {
    reply: `Dear {sender},

Thank you for your note. We would be keen to explore this for our stand. Kindly share a brochure and two references from the region, and let us know the lead time for onboarding.

Warm regards,`,
  },
  'wanjiru-kamau': {
    reply: `Hello {sender},

You caught me while I was writing our event plan, so: yes. The connection in the hall is never good. Does the scanning work offline? If it does, tell me more.`,
  },
  'henning-brockmann': {
    language: 'de',
    reply: `Guten Tag,

vielen Dank für Ihre Nachricht. Das klingt interessant, denn unsere Messekontakte landen bisher in einer Excel-Liste.

Schicken Sie mir gerne weitere Informationen und ein Angebot für etwa zwölf Nutzer. Wichtig wäre uns eine Schnittstelle zu Dynamics.

Mit freundlichen Grüßen`,
  },
  'ines-carvalho': {
    reply: `Olá {sender}! Love the idea, and I might be your pickiest user: I design forms for a living. Send me a link to try it and I'll give you feedback either way.`,
  },
  'joaquin-soto': {
    language: 'es',
    reply: `Hola {sender}:

Gracias por escribir. Sí, nos interesa. Vamos a la feria con un equipo de cuatro personas y queremos que los contactos lleguen directo a Pipedrive.

¿Me puedes enviar más información y los precios?

Saludos,`,
  },
}
