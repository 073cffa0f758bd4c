import { foldWords } from './fold-words.ts'

// What a button asks for, with what it offers, on folded text: "Request a quote", "Angebot anfordern", "Solicitar cotización".
const things =
  'quot(?:e|ation)s?|offers?|proposals?|brochures?|prospectus|media kit|booths?|stands?|spots?|spaces?|seats?|tickets?|demos?|deck|pricing|angebot|standplatz|platz|karten|unterlagen|mediadaten|beratung|termin|devis|places?|billets?|plaquette|dossier|cotizacion|presupuesto|plaza|entradas?|propuesta|cotacao|orcamento|proposta|vaga|ingressos?|espaco|preventivo|posto|biglietti|offerte?|plek|kaartjes|plads|plass|biljetter|billetter|monter|nabidku|vstupenky|misto|oferte|wycene|bilety?|miejsce|ajanlatot|jegyet|tarjous|teklif|bilet|предложение|билеты?|стенд|заявку'
const verbs =
  'request|get|ask for|book|reserve|buy|order|apply for|secure|claim|download|anfordern|anfragen|buchen|sichern|reservieren|kaufen|bestellen|herunterladen|vereinbaren|demander|demandez|reserver|reservez|acheter|achetez|obtenir|obtenez|telecharger|telechargez|solicitar|solicita|solicite|pedir|pide|peca|reservar|reserva|reserve|comprar|compra|compre|descargar|descarga|baixar|baixe|garantir|garanta|richiedi|richiedere|prenota|prenotare|acquista|scarica|aanvragen|boeken|reserveren|kopen|bestellen|boka|bestill|bestil|kob|kop|reserver|begar|vyzadat|objednat|rezervovat|koupit|popros o|zamow|zarezerwuj|kup|pobierz|kerek|kerjen|vegyen|pyyda|varaa|osta|iste|al|запросить|заказать|забронировать|купить|получить|оставить'
const now =
  'now|today|here|online|jetzt|hier|heute|maintenant|ici|en ligne|ahora|aqui|ya|hoy|agora|hoje|ora|subito|qui|nu|nyt|teraz|nyni|ted|hemen|сейчас'
const filler = "(?:[^\\p{L}]+[\\p{L}']+){0,2}[^\\p{L}]+"
const asked = new RegExp(
  `^(?:(?:${now})\\s+)?(?:(?:${verbs})(?:${filler}|[^\\p{L}]+)(?:${things}|${now})|(?:${things})(?:${filler}|[^\\p{L}]+)(?:${verbs}))(?:[^\\p{L}]|$)`,
  'u',
)
const alone =
  /^((hazte|unete|become an?|werde|devenez|deviens|seja|torne-se|diventa|zostan) (ein |une? |uma? )?(volunt\p{L}*|helfer\p{L}*|benevole\p{L}*|wolontariusz\p{L}*|socio|socia|member|mitglied|membre|sponsor\p{L}*)|(register|sign up|apply|enquire|inquire|join|subscribe|contact us|get in touch|talk to us|book)( (now|today|here))?|jetzt \p{L}+|(hier )?(anmelden|bewerben)|inscri(vez|bete|va)(-vous|-se)?|registrate|cadastre-se|contact(ez-nous|anos)|contate-nos|fale conosco|entre em contato|iscriviti|contattaci|aanmelden|inschrijven|zarejestruj sie|skontaktuj sie|anmal dig|tilmeld dig|meld deg pa|ilmoittaudu|zaregistrovat se|kayit ol|зарегистрироваться|связаться с нами|お申し込み(はこちら)?|申し込む|お問い合わせ(はこちら)?|立即(报名|報名|预订|注册|申请)|报名|신청하기|문의하기)[\s.!>»→]*$/u

/** Words on a button that ask the reader for something name no company. */
export function asksToAct(text: string): boolean {
  if (text.length > 50) return false
  const words = foldWords(text)
  return asked.test(words) || alone.test(words)
}
