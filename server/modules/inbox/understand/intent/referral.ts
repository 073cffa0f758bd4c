import { findAddress } from '../mime/addresses.ts'
import { pattern } from '../pattern.ts'

export type Referral = { name?: string | undefined; email?: string | undefined }

const NAME = String.raw`\p{Lu}[\p{Ll}'’-]+(?: (?:de|van|von|der|den|da|di|del|la|le|de la|van de|van der)(?= ))*(?: \p{Lu}[\p{L}'’.-]+){0,2}`
const TITLE = String.raw`(?:(?:Mr|Mrs|Ms|Dr|Herrn?|Frau|Hr|Fr|M|Mme|Monsieur|Madame|Sr|Sra|Sig|Signora?|Pan|Pani|Panem|Panią|Dhr|Mevr|mevrouw|meneer|Prof)\.? )*`

// Words after which the person to turn to is named, whatever the language; matched without case.
const LEADS = [
  "contact(?:ing|ez|er|ar|are|ate|e|o|a)?(?: con| avec| opnemen met| op met)?|contacto con|contacter|speak(?:ing)? (?:to|with)|talk(?:ing)? (?:to|with)|reach(?:ing)? out to|get in touch with|try|ask(?: for)?|adding|add|looping in|looped in|cc(?:'?ing|'?d)?|copying|introduc(?:e|ing)|forward(?:ed|ing)? (?:this |it |your \\w+ )?(?:on )?to|passed (?:this |it )?(?:on )?to|with|to",
  'an|mit|bei|kolleg(?:e|in|en)|nachfolger(?:in)? ist|ansprechpartner(?:in)?(?: \\w+){0,5} ist|kontaktieren sie',
  'collègue|responsable|à|avec|contactez|contacter|adresser à',
  'compañer[oa]|con|a|encarga|lleva|contacte|contacta con|dirija sus mensajes a',
  'collega|contattare|con|a|rivolgersi a|parlare con',
  'colega|com(?: o| a)?|contacte|contate|fale com(?: o| a)?|procure',
  'met|collega|aan|bij|contact op met',
  'z|do|kontakt z|kontaktować się z|koleg[aąi]|koleżank[aąi]',
  'kontakta|kollega|med|till|chef',
  'colleague|boss|manager|director|assistant|cmo|ceo|cfo|vp(?: of \\w+)?|head of \\w+|our \\w+ (?:manager|lead|director)',
].join('|')

const LED_NAME = new RegExp(String.raw`(?:^|[\s(,])(?:${LEADS})[,:]? ${TITLE}(?<name>${NAME})`, 'giu')
const BEFORE_ADDRESS = new RegExp(
  String.raw`${TITLE}(?<name>${NAME})[^\p{L}@]{0,4}(?:(?:via|at|à l'adresse|alla|unter|na|op|em|en|pod)\s)?[<(\[]?[\w.+-]{1,64}@`,
  'u',
)
const NAMED_WITH_JOB = new RegExp(
  `(?<name>${NAME})(?:,| is| handles| runs| looks after| who| from| in (?:marketing|sales|events|field))`,
  'u',
)
const EASTERN = /(?:部|課|の|後任の|担当の)(?<name>\p{Script=Han}{1,4})(?:様|さん|氏|が|まで)?(?=[(（が まで]|宛)/u

// Capitalised words that are no names.
const NOT_A_NAME = pattern`
  ^(?:I|We|You|He|She|It|They|The|This|That|Our|My|Your|Please|Thanks|Thank|Hi|Hello|Dear|Regards|Best|For
  |In|On|At|If|Is|As|But|And|Not|No|Yes|Marketing|Sales|Events?|Team|Monday|Tuesday|Wednesday|Thursday
  |Friday|Frau|Herrn?|Ich|Wir|Sie|Ihre?|Ihnen|Bitte|Bei|Event|Vertrieb|Kollegen|Je|Vous|Il|Elle|Merci
  |Usted|Por|Grazie|Lei|Pan|Pani|Panem|LinkedIn|Q[1-4]|CMO|CEO|CFO|Jan(?:uary)?|February|March|April|May
  |June|July|August|September|October|November|December)$
`

/** The person a reply names to turn to instead; undefined when it names neither a name nor an address. `ours` can't be meant. */
export function findReferral(text: string, ours: string[] = []): Referral | undefined {
  const barred = new Set(ours.map((address) => address.toLowerCase()))
  const email = [...text.matchAll(/[^\s<>()[\],;:"'@]{1,64}@[^\s<>()[\],;:"'、。@]{1,255}/g)]
    .map((match) => findAddress(match[0])!)
    .find((address) => address && !barred.has(address.toLowerCase()))
  const name = findName(text)
  return email || name ? { name, email } : undefined
}

function findName(text: string): string | undefined {
  const flat = text.replace(/\s+/g, ' ')
  const candidates = [BEFORE_ADDRESS.exec(flat), ...caseAware(flat), EASTERN.exec(flat), NAMED_WITH_JOB.exec(flat)]
  return candidates.map((match) => clean(match?.groups?.['name'])).find((name) => name !== undefined)
}

// The lead may stand in any case, the name must be capitalised: a case-blind pattern would take every word for one.
function caseAware(flat: string): RegExpExecArray[] {
  return [...flat.matchAll(LED_NAME)]
    .filter((match) => /^\p{Lu}/u.test(match.groups!['name']!))
    .map((match) => {
      const name = new RegExp(`^${NAME}`, 'u').exec(match.groups!['name']!)?.[0]
      return Object.assign(match, { groups: { name: name ?? '' } })
    })
}

function clean(name: string | undefined): string | undefined {
  const words = (name ?? '').trim().split(' ')
  while (words.length > 0 && NOT_A_NAME.test(words[0]!)) words.shift()
  const rest = words.join(' ').replace(/[.,'’-]+$/, '')
  return rest === '' || NOT_A_NAME.test(rest) ? undefined : rest
}
