import { foldWords } from './fold-words.ts'
import { isGeneric } from './logo-name.ts'
import { isPlatformName } from './web-address.ts'

const labels =
  /^(tel|telephone|telefono?|phone|mobile|mobil|fax|e-?mail|mail|correo|url|internet|address|adresse|direccion|indirizzo|adres|contact|contacts?|kontakt|contacto|contatto|ansprechpartner|web ?adresse|site internet|shop|hours|tel\.?\/fax|телефон|почта|адрес|сайт|電話|住所|url|电话|網址)\.?$/
const street =
  /\b(street|road|avenue|boulevard|blvd|drive|lane|highway|hwy|suite|p\.? ?o\.? box|postfach)\b|\b(st|rd|ave|dr|ln)\.?(,|$)|(strasse|str\.|weg|gasse|platz|gatan|vagen|gade|vej|straat|laan) \d+|^(\d+[ ,]+)?(rue|avenue|via|viale|piazza|calle|avda|rua|ul|ulica)\b\.? /

// So may the name of a company begin: what comes after the colon tells.
const alsoName = /^(shop|hours|mail|mobile?|contacts?)$/i

/** Whether a line tells how to reach a company: no line that names it. */
export function isContactLine(line: string): boolean {
  const [, label, reached = ''] = /^([^:：]{2,24}?)\s*[:：](.*)/.exec(line) ?? []
  if (label !== undefined && isContactLabel(label))
    return !alsoName.test(label) || /^\s*$|[\d@]|\p{L}\.\p{L}/u.test(reached)
  return /@\S+\.\p{L}|https?:|^www\.\S+$|^[\s()+\d./-]{7,}$/iu.test(line)
}

/** Whether a line may be a street or a town with its code; so may a name be ("1871 Chicago"), where nothing else says which. */
export function isAddressLine(line: string): boolean {
  if (!/\d/.test(line)) return false
  return /,? [A-Z]{2} \d{5}(-\d{4})?$|^([A-Z]{1,2}-)?\d{4,5} \p{Lu}\p{L}+/u.test(line) || street.test(foldWords(line))
}

/** "Website", "Facebook", "Tel". */
export function isContactLabel(label: string): boolean {
  return labels.test(foldWords(label).trim()) || isGeneric(label) || isPlatformName(label)
}
