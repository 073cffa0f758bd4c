const ROLE = [
  // English and what most languages borrow from it
  'engineer|developer|programmer|manager|director|founder|co-?founder|architect|scientist|researcher|analyst|consultant|designer|lead|leader|head|officer|president|chief|principal|evangelist|advocate',
  'professor|lecturer|teacher|administrator|sysadmin|specialist|strategist|editor|writer|journalist|producer|partner|owner|co-?owner|chair|chairman|chairwoman|fellow|coordinator|trainer|instructor|coach|expert|executive',
  'ceo|cto|cio|ciso|cso|cfo|coo|cmo|cpo|cdo|cro|vp|svp|evp|sre|devrel|entrepreneur|technologist|team|staff|intern|associate|hacker|ambassador|practitioner|counsel|curator|librarian|maintainer|committer|tester|pentester|author',
  // German
  'entwickler(?:in)?|\\p{L}*entwickler(?:in)?|\\p{L}*leiter(?:in)?|\\p{L}*leitung|geschäftsführer(?:in)?|geschäftsführung|\\p{L}*berater(?:in)?|\\p{L}*wissenschaftler(?:in)?|\\p{L}*ingenieur(?:in)?|vorstand|\\p{L}*inhaber(?:in)?|\\p{L}*gründer(?:in)?|mitarbeiter(?:in)?|redakteur(?:in)?|referent(?:in)?|professorin|forscher(?:in)?|architektin|\\p{L}*architekt|analystin|\\p{L}*beauftragter?|managerin|expertin|experte|trainerin|informatiker(?:in)?',
  // French, Spanish, Portuguese, Italian
  'développeu(?:r|se)|ingénieure?|directeur|directrice|responsable|fondat(?:eur|rice)|cofondat(?:eur|rice)|consultante|chercheu(?:r|se)|président|présidente|chef|cheffe',
  'desarrollador[ao]?|ingenier[oa]|directora|jef[ea]|fundador[a]?|cofundador[a]?|gerente|consultor[a]?|investigador[a]?|profesor[a]?|presidenta|desenvolvedor[a]?|engenheir[oa]|diretor[a]?|pesquisador[a]?|sócio|coordenador[a]?',
  'sviluppat(?:ore|rice)|ingegnere|direttore|direttrice|fondat(?:ore|rice)|ricercat(?:ore|rice)|consulente|docente|amministratore',
  // Dutch, Scandinavian, Polish, Czech, Russian
  'ontwikkelaar|oprichter|adviseur|onderzoeker|directeur|utvecklare|udvikler|utvikler|grundare|grundlægger|konsult|konsulent|forsker|programista|programistka|inżynier|kierownik|dyrektor|założyciel(?:ka)?|vývojář(?:ka)?|ředitel(?:ka)?|zakladatel(?:ka)?|разработчик|инженер|директор|руководитель|основатель|архитектор|аналитик',
].join('|')

const ROLE_WORD = new RegExp(`(?<![\\p{L}])(?:${ROLE})(?![\\p{L}])`, 'iu')
const ROLE_CJK =
  /エンジニア|開発者|代表|取締役|社長|部長|研究員|プログラマ|デザイナ|マネージャ|工程师|工程師|开发|创始人|創辦人|总监|經理|经理|개발자|엔지니어|대표|연구원|팀장/u
const OWNS =
  /(?<!\p{L})(?:ceo|cto|cio|ciso|cfo|coo|cmo|founder|co-?founder|owner|co-?owner|president|director|head|vp|vice president|chair(?:man|woman)?|partner|chief \p{L}+ officer|geschäftsführer(?:in)?|gründer(?:in)?|directeur|directrice|fondat\p{L}+|fundador\p{L}?|director\p{L}?|direttore|leiter(?:in)?)$/iu

/** Sentences, and phrases that only belong to a title: "has been a developer", "on the core team". */
const NO_TITLE =
  /(?<!\p{L})(?:is|are|was|were|has|have|been|works?|worked|leads|heads|runs|manages|directs|wurde|war|ist|arbeitet|est|es|jest)(?!\p{L})|^(?:on|in|of|for|with|to|or|und|part of|members? of)\s/iu

export function hasRoleWord(text: string): boolean {
  return ROLE_WORD.test(text) || ROLE_CJK.test(text)
}

/** Titles that take "of" and their company: "founder of Example", never "developer of the parser". */
export function takesOf(title: string): boolean {
  return OWNS.test(title.trim())
}

/** A job title as a person would write it on a card, or undefined when the text is none. */
export function readJobTitle(text: string): string | undefined {
  const title = text
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:'"“–—|-]+|[\s,;:'"”–—|-]+$/g, '')
    .replace(
      /^(?:(?:currently|now|also|presently|derzeit|aktuell)\s+)*(?:an?|the|our|one of the|ein|eine|der|die|un|une|le|la|el|uma?|il|lo|een|en|et|ett)\s+/i,
      '',
    )
    .replace(
      /\s(?:working|who|that|which|focus\p{L}*|responsible|speciali[sz](?:ing|es|ed)|based|living|from)(?:\s.*)?$/iu,
      '',
    )
    .trim()
  if (NO_TITLE.test(title)) return undefined
  if (title.length < 2 || title.length > 80 || title.split(' ').length > 10) return undefined
  // In "Jo – Engineer" the first half names somebody.
  return hasRoleWord(title.split(/\s[–—-]\s/)[0] ?? '') ? title : undefined
}
