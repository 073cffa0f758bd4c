import { Parser } from 'htmlparser2'

let decoded = ''
const decoder = new Parser({
  ontext(text) {
    decoded += text
  },
  onattribute(_name, value) {
    decoded = value
  },
})

/** Text with its entities decoded, by the rules of the standard. */
export function decodeText(text: string): string {
  return text.includes('&') ? decode(text.replaceAll('<', '&lt;')) : text
}

/** The same for an attribute's value, where `&copy=1` is part of an address and no sign. */
export function decodeAttribute(value: string): string {
  return value.includes('&') ? decode(`<a b="${value.replaceAll('"', '&quot;')}">`) : value
}

function decode(html: string): string {
  decoded = ''
  decoder.parseComplete(html)
  return decoded
}
