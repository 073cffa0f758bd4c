import { foldWords } from './fold-words.ts'
import { remembered } from './remembered.ts'

// Folded words that say who is listed, and those that only thank, point or count around them.
const nouns =
  /^(spons[eo]r(s|en|er|i|ar|id|it|ai|zy|ow|om)?|sponsorer(ne)?|sponsorlar(imiz)?|spon[zs]or(i|u|um|ima)?|sponzorji|szponzor(ok|aink)?|patrocinador[ae]?s?|mecenes|partner([isyu]|ow|om|um)?|partnerek|partnereink|partnerzy|partner(id|it)|partneriai|partenaires?|parteneri|parceiros?|socios|aliados|supporters?|supporteurs?|unterstutzer|forderer|sostenitori|soutiens|colaborador(es|s)?|kumppanit|yhteistyokumppanit|tamogatok|tamogatoink|podporovatele|спонсор(ы|и|ов|ам|ів)?|партнер(ы|и|ов|ам|ів)?|партньори|χορηγοι|συνεργατες|スポンサー(一覧)?|協賛|協賛企業|パートナー|赞助(商)?|贊助(商)?|赞助单位|合作伙伴|合作夥伴|후원사|스폰서|파트너|الرعاة|الشركاء)$/u
const around =
  /^(our|the|all|of|to|for|and|with|you|thanks?|a|an|this|these|years?|generous|amazing|wonderful|awesome|great|kind|fantastic|valued|proud|list|logos?|current|we|would|like|gratefully|sincerely|very|much|big|huge|making|this|it|possible|support|supporting|event|us|unsere[nmrs]?|unser|die|der|den|dem|das|alle[nr]?|und|dank|danke|wir|danken|bedanken|uns|bei|herzlich|fur|ihre|deren|unterstutzung|an|nos|notre|les|le|la|l'|tous|merci|pour|leur|aux|et|de|des|du|nuestr[ao]s|los|las|el|todos|gracias|por|su|apoyo|hacerlo|posible|y|noss[ao]s|os|as|aos|obrigad[ao]|e|i|gli|ai|nostri|tutti|grazie|per|il|loro|supporto|sostegno|onze|aan|en|van|nasi|nasze|naszym|nase|nasim|dziekujemy|dekujeme|hvala|vare|vara|vore|tack|tak|takk|till|til|og|och|si|ve|наши|нашим|наші|список|логотипы|спасибо|и|οι|μας|一覧)$/u

// Most texts hold no such word: one look tells them apart before they are folded and cut.
const mayBe =
  /spon|szpon|partn|parten|parcei|patroc|mecen|support|unterst|sosten|soutien|colabor|kumpp|podporo|socios|aliados|[\u0080-\uffff]/i

/** "Our sponsors", "Thank you to all of our 2031 partners!": who is listed, and of which kind nothing. */
export const isGeneralHeading = remembered(saysWhoAlone)

function saysWhoAlone(text: string): boolean {
  if (text.length > 80 || !mayBe.test(text)) return false
  const words = foldWords(text)
    .split(/[^\p{L}\p{N}\p{M}']+/u)
    .filter((word) => word !== '' && !/^(19|20)\d\d$/.test(word))
  return words.some((word) => nouns.test(word)) && words.every((word) => nouns.test(word) || around.test(word))
}
