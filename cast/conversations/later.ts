import type { Conversation } from '../temperament.ts'

/** Those for whom it is the wrong moment, who are away, or who answer only when asked again. */
export const later: Record<string, Conversation> = {
  'genevieve-tremblay': {
    reply: `Hello {sender},

Our event budget for this half is spent. Please get back to me in the new fiscal year; we plan the next season in the autumn.

Regards,`,
  },
  'imran-qureshi': {
    reply: `Not the right time, {sender}. We're in the middle of a CRM migration and I won't plug anything new into it before it's done. Try me again in three months.`,
  },
  'bram-jansen': {
    reply: `Hi {sender},

Nice product, but not now - we just signed up for something similar for this season. Happy to compare when the contract is up for renewal next spring.`,
  },
  'ginevra-conti': {
    reply: `Dear {sender},

thank you, but we are closing a funding round and I can't look at new tools until that is over. Could you write again next quarter?

Kind regards`,
  },
  'jan-petersen': {
    language: 'de',
    reply: `Moin,

grundsätzlich spannend, aber aktuell haben wir dafür keine Kapazität. Melden Sie sich gerne nach der Messe noch einmal, dann schauen wir uns das in Ruhe an.

Gruß aus Hamburg`,
  },
  'alvaro-iglesias': {
    language: 'es',
    reply: `Hola {sender}:

Ahora mismo no es buen momento, tenemos el presupuesto cerrado hasta final de año. Escríbeme de nuevo en enero y lo vemos.

Un saludo,`,
  },
  'declan-roche': {
    away: {
      days: 9,
      text: `Hi,

Thanks for your email. I'm on annual leave and back on {back}. For anything urgent please contact events@kitewire.example.

Declan`,
    },
    reply: `Hi {sender},

Just back from leave and digging through the inbox. This looks handy for the stand. Send me a bit more on how it works, would you?`,
  },
  'elodie-marchand': {
    away: {
      days: 14,
      text: `Hello / Bonjour,

I am out of the office until {back} with limited access to email. I will reply on my return.

Je suis absente du bureau et répondrai à mon retour.

Élodie`,
    },
    reply: `Hi {sender},

Thanks for your patience while I was away. I'm not the owner of events budgets any more and we're covered for this year, so no need to follow up.

Best,
Élodie`,
  },
  'matthias-obermaier': {
    language: 'de',
    away: {
      days: 6,
      text: `Sehr geehrte Damen und Herren,

vielen Dank für Ihre E-Mail. Ich bin zurzeit nicht im Büro und kehre am {back} zurück. Ihre Nachricht wird nicht weitergeleitet.

Mit freundlichen Grüßen
Matthias Obermaier`,
    },
    reply: `Guten Tag,

ich bin zurück aus dem Urlaub und habe Ihre Nachricht gelesen. Gerne würde ich mir das einmal zeigen lassen. Was kostet die Lösung bei drei Messen im Jahr?

Viele Grüße`,
  },
  'birgit-neumann': {
    language: 'de',
    away: {
      days: 21,
      text: `Guten Tag,

ich bin derzeit nicht erreichbar und ab dem {back} wieder für Sie da. In dringenden Fällen wenden Sie sich bitte an presse@gleisfeld.example.

Freundliche Grüße
Birgit Neumann`,
    },
  },
  'grace-nakamura': {
    away: {
      days: 4,
      text: `I'm traveling to an event this week and will be slow to respond. Back at my desk {back}.

- Grace`,
    },
    reply: `Hi {sender} - back now. We're a sponsor at three shows this year and capture is a mess at all of them. Yes, I'd like to see a demo. What do you need from me?`,
  },
  'oluwaseun-adeyemi': {
    answers: 2,
    reply: `Hi {sender},

Sorry, I missed your first mail. I'm on the engineering side, but I talked to our events people and they'd like to know more. Is there an API we can look at?`,
  },
}
