import { patternInAnyCase } from '../pattern.ts'

const WHO = [
  '(?:user|recipient|mailbox|account|address|addressee|person|name|alias|destinat(?:aire|ario)|empf[aä]nger',
  '|e-?mail(?: account| address)?|uid|local ?part|inbox|login|userid)',
].join('')

const GONE = [
  '(?:unknown|not (?:found|known|exist(?:ing|ent)?|recogni[sz]ed|listed|valid|available|a (?:valid|known)',
  "|local|here)|(?:does|do|did)(?:n't| not| NOT) exist|doesn't exist|unavailable|invalid|undeliverable",
  "|non-?existent|rejected|is not (?:one of|a (?:valid|known))|could ?n(?:o|')t be found|wasn't found",
  '|no longer (?:valid|exists|available|in use|listed))',
].join('')

/** The most frequent reason, and the one worded in most ways: there is no such mailbox. */
export const USER_UNKNOWN = patternInAnyCase`
  \b${WHO}(?:\(s\))?\W{0,6}@?\W{0,4}(?:\w+ ){0,3}?${GONE}|${WHO} .{0,60}(?:not listed in|is wrong
  |cannot be found|not recognized)|(?:unknown|no such|invalid|bad|illegal|nonexistent|non-existent
  |unrecognized|no|not a valid|undeliverable
  |wrong) (?:local |final delivery |destination |e-?mail |virtual |delivery |or illegal )*${WHO}
  |is not a (?:known|valid|local) (?:user|recipient|mailbox|address|account)|(?:doesn't
  |does not) have an? .{1,40} account|no (?:mailbox|account|user|recipient|one|person) (?:here )?(?:by
  |with|of|called) (?:that|this)|no (?:mailbox|such (?:user|person|recipient|address|account|mailbox
  |name))\b|not our (?:user|customer)|no valid recipients|RESOLVER\.ADR|RecipNotFound|RecipientNotFound
  |(?:email )?account that you tried to reach (?:does not exist|is over)|unknown address error
  |addressee unknown|address (?:was )?rejected|delivery to .{1,80} failed: no such
  |couldn't find any host named|this address no longer|not (?:exactly )?match an? .{1,30}address
  |address (?:not|could not be) found|utilisateur inconnu|adresse (?:destinataire |e-?mail )?(?:invalide
  |inconnue)|destinataire (?:inconnu|invalide)|empfänger (?:unbekannt|nicht gefunden|existiert nicht)
  |benutzer (?:unbekannt|existiert nicht)|usuario (?:desconocido|no existe)|destinatario (?:desconocido
  |sconosciuto|inesistente|no encontrado)|utente sconosciuto|utilizador desconhecido|usuário desconhecido
  |gebruiker onbekend|onbekende (?:gebruiker|ontvanger)|nie istnieje|nieznany (?:użytkownik|odbiorca)
  |нет такого пользователя|пользователь не найден|не существует|宛先.{0,10}(?:見つかりません|存在しません)|存在しない
  |ユーザー?が?(?:見つかり|存在し)ません|无此用户|用户不存在|okänd (?:mottagare|användare)
`
