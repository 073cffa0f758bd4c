import { patternInAnyCase } from '../pattern.ts'
import type { BounceReason } from './reason.ts'
import type { SmtpStage } from './smtp-stage.ts'
import { USER_UNKNOWN } from './user-unknown.ts'

export type PhraseRule = { reason: BounceReason; phrase: RegExp; stage?: SmtpStage }

/**
 * Phrases mail servers use, the telling ones first: a reply that names DMARC is about authentication even when it also says
 * "rejected", "spam" or "policy".
 */
export const PHRASES: PhraseRule[] = [
  { reason: 'spamdetected', phrase: /rejected due to spam classification/i },
  { reason: 'securityerror', phrase: /RESOLVER\.RST\.(?:AuthRequired|SenderNotAuthenticated)/ },
  { reason: 'toomanyconn', phrase: /RESOLVER\.ADR\.RecipLimit/ },
  { reason: 'systemerror', phrase: /RESOLVER\.ADR\.(?:BadPrimary|InvalidInSmtp|Ambiguous)/ },
  { reason: 'hostunknown', phrase: /SMTPSEND\.DNS\.NonExistentDomain|DNS domain .{0,60}does not exist/ },
  { reason: 'networkerror', phrase: /SMTPSEND\.DNS\.MxLoopback/ },
  { reason: 'hostunknown', phrase: /account or domain may not exist/i },
  { reason: 'policyviolation', phrase: /content presents a potential/i },
  {
    reason: 'authfailure',
    phrase: patternInAnyCase`
    \bDMARC\b|\bSPF (?:record|check|fail|validation|authentication|\[)|fails? to pass SPF
    |\bSPF\b.{0,40}(?:fail|not allowed|hard ?fail|softfail|unauthor)|DKIM (?:signature|check|validation
    |verification|authentication)?.{0,30}(?:fail|invalid|did not pass)|unauthenticated (?:e?mail|message)
    |sender is unauthenticated|authentication checks failed|(?:message|mail|domain) (?:failed|does not pass
    |did not pass) (?:authentication|sender verification)|not authorized to use .{1,80} in 'mfrom'
    |sender policy framework|openspf
  `,
  },
  {
    reason: 'notcompliantrfc',
    phrase: patternInAnyCase`
    RFC ?-?(?:5322|5321|2822|822|2821)\b.{0,40}(?:compliant|conform|violat)|(?:not
    |non).{0,8}RFC.{0,12}complian|multiple addresses in From
    |multiple (?:\d{3} [\d.]+ )?(?:addresses in )?From:? headers?|(?:missing|duplicate|multiple|malformed
    |invalid|no valid) (?:From|Date|Message-ID|Subject|To) ?:? headers?
    |this message does not have (?:all )?required headers|header (?:is|are) (?:missing|malformed)
    |not RFC compliant
  `,
  },
  {
    reason: 'requireptr',
    phrase: patternInAnyCase`
    \bPTR\b|reverse DNS|reverse (?:host)?name|reverse lookup|reverse mapping|\brDNS\b
    |unverif[iy]+able sending IP|cannot (?:find|resolve) your (?:reverse )?(?:hostname|address)
    |Client host rejected: cannot find your|IP(?: address)? (?:has|have
    |without) no? ?(?:valid )?(?:host ?name|DNS|domain name)|fix reverse
  `,
  },
  {
    reason: 'virusdetected',
    phrase: patternInAnyCase`
    \bvirus\b|\bmalware\b|infected|\btrojan\b|email rejected due to security policies
  `,
  },
  {
    reason: 'mesgtoobig',
    phrase: patternInAnyCase`
    (?:message|mail|e-?mail|msg) (?:\w+ ){0,3}too (?:big|large)|message (?:is )?too long|(?:message|mail
    |e-?mail|msg)\b.{0,40}(?:size (?:limit )?exceeds?|size limit|exceed\w* .{0,30}size|length exceeds)
    |max(?:imum)?\.? (?:incoming |inbound )?(?:message|mail) size|size of (?:the|your|this) (?:message|mail)
    |RecipSizeLimit|SizeLimit|nachricht (?:ist )?zu gro(?:ß|ss)|message trop (?:gros|volumineux)
    |mensaje demasiado grande
  `,
  },
  {
    reason: 'mailboxfull',
    phrase: patternInAnyCase`
    \bquota\b(?!.{0,20}(?:connections|messages per))|overquota
    |mailbox (?:is |for \S+ is |has been )?(?:\w+ )?full|(?:mail ?folder|inbox|account|user|mailbox|box
    |mailfolder) (?:is |was )?(?:over ?full|full\b)|full mailbox|exceed\w* (?:\w+ ){0,3}(?:storage|mailbox
    |allowed size|mail storage|disk)|(?:mailbox|storage|mail box)\b.{0,40}(?:exceed|limit|capacity)
    |(?:not enough|insufficient|out of|no) (?:disk )?(?:storage )?(?:space|storage)|(?:no space left
    |disk full) (?:for|in) (?:user|mailbox)|over the (?:maximum )?allowed|postfach (?:ist )?voll
    |bo[iî]te (?:aux lettres |de r[eé]ception )?(?:est )?pleine|buz[oó]n lleno|casella (?:\w+ )?piena
    |caixa (?:postal |de \w+ )?cheia|skrzynka .{0,20}(?:pełna|przepełniona)|ящик переполнен
    |メールボックス.{0,12}(?:一杯|いっぱい|容量)
  `,
  },
  {
    reason: 'suspend',
    phrase: patternInAnyCase`
    (?:account|mailbox|user|address|recipient|domain|box|login|email
    |e-mail)(?:\(s\))?\b[^.;]{0,60}\b(?:disabled|suspended|deactivated|inactive|discontinued|locked|frozen
    |expired|not active|closed|terminated|blocked by admin|blocked due to inactivity|cancel+ed)\b
    |(?:disabled|suspended|deactivated|inactive|locked|frozen|closed|discontinued|terminated) (?:recipient
    |mailbox|account|user|address|e-?mail)|temporarily limited|\[SUSPEND\]|invalid\/inactive user
    |konto (?:ist )?(?:gesperrt|deaktiviert)|compte .{0,20}(?:suspendu|d[eé]sactiv[eé]|bloqu[eé])
    |cuenta .{0,20}(?:suspendida|desactivada|bloqueada)|konto .{0,20}zablokowane|OFR[\d_]*_420|LPN[\d_]*_420
  `,
  },
  {
    reason: 'hasmoved',
    phrase: patternInAnyCase`
    (?:user|mailbox|recipient|account|address|destination mailbox) (?:has|have) (?:moved|changed)
    |has been replaced by|no longer on (?:this )?server|no forwarding address|moved to another|please (?:try
    |use) (?:the )?(?:new|following) (?:e-?mail )?address|\b551 not our (?:user|customer)
  `,
  },
  {
    reason: 'norelaying',
    phrase: patternInAnyCase`
    relay(?:ing)? (?:access |is |was )?(?:denied|not (?:permitted|allowed)|prohibited|rejected|disabled)
    |unable to relay|not (?:permitted|allowed|a permitted|an open) to relay(?! through)|we do not relay
    |cannot relay|relaying (?:mail|to)|no relaying|insecure mail relay|not a gateway|rcpthosts
    |that domain isn't in my list|must be (?:a )?local|this system is not configured to relay
    |relay not permitted
  `,
  },
  {
    reason: 'failedstarttls',
    phrase: patternInAnyCase`
    STARTTLS|TLS (?:is )?required|must (?:use|issue) .{0,20}TLS|TLS (?:negotiation|handshake
    |connection).{0,20}fail|requires (?:tls|encryption)|certificate (?:verification|verify) failed
  `,
  },
  {
    reason: 'toomanyconn',
    phrase: patternInAnyCase`
    too many (?:connections|recipients|concurrent|sessions|messages|mails|simultaneous|open)|(?:exceed\w*
    |limit\w*|reached).{0,50}(?:connections|rate|messages per|per (?:hour|minute|day)|recipients per)
    |rate[ -]?limit|frequency limit|throttl|connection (?:limit|rate)|maximum (?:number of )?(?:connections
    |recipients)|sending too (?:many|fast)|slow down|receiving mail (?:at a rate|too quickly)|hourly quota
    |daily (?:sending )?(?:quota|limit)|OFR[\d_]*_104
  `,
  },
  { reason: 'blocked', phrase: /block|bloqu|listed|banned|spam|reputation/i, stage: 'connect' },
  {
    reason: 'spamdetected',
    phrase: patternInAnyCase`
    \bspam\b(?!haus)(?!.{0,20}(?:block ?list|list))(?=.{0,120}(?:content|message|mail|classif|detect|score
    |like|identified|filter|reject|$))(?!ming issues)|(?:message|content|mail) (?:\w+ )?(?:looks|appears
    |seems|identified|detected|classified|considered|flagged|scored|judged).{0,40}(?:spam|junk|UBE|UCE
    |unsolicited)|message content rejected|content rejected|\bUBE\b|\bUCE\b|unsolicited (?:bulk|commercial
    |mail|e-?mail)|bulk (?:e-?)?mail (?:filter|reject)|spam classification|suspected spam|phishing
    |mail rejete|OFR[\d_]*_506|rejected by (?:\w+ )?(?:anti-?spam|spam ?assassin|cloudmark|dspam)
  `,
  },
  {
    reason: 'blocked',
    phrase: patternInAnyCase`
    (?:black|block|deny|reject)[ -]?list|spamhaus|spamcop|sorbs|barracudacentral|dnsbl|\bRBL\b|\bDNSBL\b
    |banned sending IP|blocked (?:using|by|for|due|because|-|at)|(?:IP|host|server|address|client
    |connection)\b.{0,60}\b(?:blocked|banned|listed|refused|bloqu[eé]e?)|\bIP=[\d.]+ - .*\(BL\)
    |poor reputation|bad reputation|reputation|open relay|dynamic(?:ally)? (?:assigned )?(?:IP|address|host)
    |dial-?up|residential|weren't sent|use the smtp server of your isp|Blocked - see|Client host rejected
    |too much spam|not allowed to connect|access from .{1,80} denied
    |messages from .{1,60} temporarily deferred|(?:OFR|LPN)[\d_]*_(?:102|510)|\bAUP#
  `,
  },
  { reason: 'badreputation', phrase: /low reputation|reputation of/i },
  {
    reason: 'blocked',
    phrase: patternInAnyCase`
    access denied|^\d{3}(?: [\d.]+)? (?:blocked|refused|denied)|no access|service (?:refused|denied)
    |not welcome|rejecting connections
  `,
    stage: 'connect',
  },
  {
    reason: 'policyviolation',
    phrase: patternInAnyCase`
    for policy reasons|policy (?:violation|reasons?|restrict)|violat\w+ .{0,40}polic|polic\w+ (?:does not
    |prohibits|rejects)|(?:due to|because of|against) .{0,40}policy|prohibited (?:attachment|file|content)
    |attachment.{0,40}(?:not (?:allowed|accepted)|blocked|prohibited|rejected)|(?:file|attachment) type
    |not accepting mail with (?:attachments|embedded)|message (?:refused|rejected) by (?:\w+ )?policy
    |administrative prohibition|this mail (?:can|could) not be forwarded|protected by reflexion|greylist
  `,
  },
  {
    reason: 'notaccept',
    phrase: patternInAnyCase`
    does not accept (?:any )?(?:e-?)?mail|(?:MX|SRV) record indicated no SMTP service|null MX
    |no SMTP service|couldn't find a mail exchanger|domain (?:is )?not accepting|host does not receive mail
    |smtp protocol returned a permanent error|name server .{0,40}: host \S+ has no MX|we don't accept mail
    |not accept(?:ing)? (?:any )?(?:messages|mail) (?:for|to) this (?:domain|host)
  `,
  },
  {
    reason: 'securityerror',
    phrase: patternInAnyCase`
    (?:turn on|require[sd]?|need|enable).{0,20}(?:SMTP )?auth(?:entication|enticate)
    |authentication (?:is )?(?:required|failed|failure|credentials)|without authentication
    |unauthenticated senders?|not authenticated|delivery not authorized|not authorized to (?:send|submit)
    |security (?:policy|issue|violation|restriction)|you are not allowed to|5\.7\.8|login (?:fail|required)
    |insufficient (?:permission|privileg)
  `,
  },
  { reason: 'userunknown', phrase: /5\.4\.1 \[@\]:? *access denied/i },
  {
    reason: 'rejected',
    phrase: patternInAnyCase`
    all recipient addresses rejected|sender (?:address )?(?:was )?(?:rejected|refused|denied|unknown
    |not (?:allowed|accepted)|verif)|(?:bad|invalid|unknown|rejected|unresolvable) (?:sender|return
    |mail from|from address|envelope)|sender domain|domain of sender|(?:from|sender
    |envelope).{0,40}(?:does not (?:exist|resolve)|not (?:exist|found)|invalid domain|domain (?:must|does
    |not))|purported responsible address|backscatter|not accept(?:ed)? .{0,30}from (?:this|your) (?:sender
    |address|domain)|not (?:allowed|permitted|authorized) (?:to (?:post|send)|sender)|(?:permission|allowed
    |authorized) to (?:post|send)|restricted to (?:members|authenticated|internal)|members? only|moderat
    |groups\.google\.com\/support|only accept\w* (?:mail|messages) from|sender.{0,30}(?:blocked|denied)
    |RESOLVER\.RST\.NotAuthorized|domain (?:\S+ )?(?:isn't|is not) allowed
  `,
  },
  { reason: 'rejected', phrase: /access denied|rejected|refused|denied|not accepted/i, stage: 'sender' },
  {
    reason: 'hostunknown',
    phrase: patternInAnyCase`
    host (?:or domain name )?(?:is )?(?:unknown|not found)|unknown (?:host|domain)
    |domain (?:name )?(?:\S+ )?(?:not found|does(?:n'?t| not) exist|unknown|is invalid|invalid|could ?n(?:o
    |')t be found)|(?:no such|bad|illegal|invalid|nonexistent|non-existent|unresolvable) (?:host|domain
    |destination (?:domain|system|host))|illegal host\/domain|name service error .{0,80}(?:host not found
    |not found)|unroute?able (?:address|mail domain|domain)|bad destination system|no (?:route
    |mx) to (?:domain|recipient)|DNS (?:error|server).{0,40}(?:NXDOMAIN|domain)|domain.{0,20}lookup failure
    |host\/domain.{0,20}not found|unable to (?:resolve|look ?up) (?:host|domain|MX)|address lookup fail
    |had no relevant answers.{0,20}NXDOMAIN|Unbekannter Host|domaine inconnu|dominio desconocido
  `,
  },
  {
    reason: 'systemfull',
    phrase: patternInAnyCase`
    insufficient system (?:storage|resources)|mail system full|system (?:\w+ )?(?:disk )?full
    |requested mail action aborted: exceeded storage|no space left on device
    |insufficient disk space on server
  `,
  },
  {
    reason: 'networkerror',
    phrase: patternInAnyCase`
    no route to host|network (?:error|is unreachable|unreachable|failure)|too many hops
    |hop count (?:exceeded|limit)|maximum hop|mail loop|rout(?:ing|e) loop|loops? back to myself
    |message (?:is )?looping|looping|delivered .{0,20}times|mail forwarding loop|connection (?:refused|reset
    |was (?:dropped|refused|reset)|dropped|lost|aborted|closed|died)|lost connection|broken pipe
    |DNS (?:error|lookup|query|type|timeout|problem)|(?:dns|name) (?:lookup|resolution) (?:fail|timed
    |temporar)|host (?:name )?lookup (?:did not complete|failed)|name service error
    |forwarded more than the maximum|unable to connect|could ?n(?:o|')t connect|can't connect
    |network.{0,12}down
  `,
  },
  {
    reason: 'expired',
    phrase: patternInAnyCase`
    retry time(?:out)? (?:exceeded|not reached)|(?:message|delivery time|envelope|mail|queue time
    |time) expired|time(?:d)?[ -]?out\b|could not be delivered for (?:too long|more|the last)
    |has been in the queue too long|in queue (?:too|for more)|(?:been|were) failing for a long time
    |aborted after \d|(?:delivery|failed|giving up) (?:failed |after )\d+ (?:attempts|tries|hours|days)
    |delivery failed \d+ attempts|not (?:yet )?(?:been )?delivered (?:after|within|for)
    |did not accept our requests to connect|delivery (?:has been |temporarily )?(?:delayed|suspended)
    |message delayed|too old|maximum (?:queue|retry)|exceeded.{0,20}(?:queue|retry|lifetime)
    |still being retried|unable to deliver (?:in|within|for) |resources temporarily unavailable|socket error
    |no answer from host|will (?:keep|continue) trying|接続がタイムアウト
  `,
  },
  {
    reason: 'mailererror',
    phrase: patternInAnyCase`
    mailer error|local delivery (?:failed|agent)|command (?:died|failed|output)
    |exit(?:ed)? (?:with )?(?:status|code)|pipe to \||unknown mailer|procmail|maildrop|child status \d
    |LMTP error|local configuration error|temporary failure in local
  `,
  },
  { reason: 'userunknown', phrase: USER_UNKNOWN },
  {
    reason: 'filtered',
    phrase: patternInAnyCase`
    (?:message|mail) (?:was )?filtered|recipient preferences|(?:recipient|user|mailbox
    |addressee).{0,40}(?:only accepts|does not accept|refuses|restricted|not accepting|blocked (?:you
    |the sender|mail from)|has blocked|unavailable to you)|rejected by (?:the )?(?:recipient|user|addressee
    |customer)|because (?:the|they|of the) .{0,30}(?:recipient|not accepting)|domain-?filter|RESOLVER\.RST
    |refused by (?:the )?(?:user|recipient)|blocked by the recipient|this (?:user|address) (?:only
    |no longer) accepts?|message refused
  `,
  },
  {
    reason: 'systemerror',
    phrase: patternInAnyCase`
    (?:internal|system|server|local|configuration|configuration|software|database|ldap|policy server
    |temporary (?:local|system|server|lookup)) (?:\w+ )?(?:error|failure|problem)|error (?:in
    |while) processing|service (?:currently |temporarily )?(?:is )?(?:un|not )available|transaction failed
    |could not load|queue file write error|(?:temporarily|currently) (?:unable|unavailable|rejected
    |deferred)|interner fehler|mail system (?:configuration )?error|can't create|cannot open
    |timed? ?out waiting|unable to (?:process|verify|lookup) (?:\w+ )?(?:recipient|your|at this)
  `,
  },
  {
    reason: 'syntaxerror',
    phrase: patternInAnyCase`
    (?:improper|bad) sequence of commands|syntax error|command (?:not|un)(?: )?(?:recognized|implemented)
    |need (?:RCPT|MAIL) 
  `,
  },
  { reason: 'securityerror', phrase: /access denied|permission denied|not authorized|unauthorized/i },
  { reason: 'rejected', phrase: /rejected (?:by|your|the) |message (?:was )?(?:rejected|refused)/i, stage: 'data' },
]
