import { pattern } from '../pattern.ts'
/** All matched on folded text: lower case, no accents. */

export const AUTO_SUBJECT = pattern`
  \b(?:auto(?:matic|mated|matisk|matisch\w*|matica|matique)?[ -]?(?:reply|response|respon\w+|antwort
  |antwoord|svar|odpowiedz)|auto-?(?:reply|responder|svar|odpowiedz)|auto: |reponse automatique
  |respuesta automatica|risposta automatica|resposta automatica|autoodpowiedz|odpowiedz automatyczna
  |automatyczna odpowiedz|automaattinen)|自動(?:返信|応答|回答|送信)|自动(?:回复|答复)
`

/** A subject of a ticket desk's own, put before or instead of ours. */
export const RECEIPT_SUBJECT = pattern`
  \b(?:(?:message|request|e-?mail|enquiry|inquiry|ticket|case) .{0,12}received|(?:we|have) received your
  |confirmation of receipt|receipt confirmation|thank(?:s| you) for (?:contacting|reaching out|your (?:message|e-?mail
  |enquiry|inquiry|request|interest|submission))
  |(?:ticket|case|request|incident|vorgang|anfrage|demande|dossier|solicitud|caso|consulta|richiesta|pratica|pedido
  |protocolo|chamado|aanvraag|melding|zgloszenie|sprawa|arende|sak) ?(?:id|nr\.?|no\.?|n[o°.]*|numero
  |nummer)? ?[#:]? ?[a-z]{0,4}-?\d{3,}
  |eingangsbestatigung|(?:ihre|deine) (?:nachricht|anfrage|e-?mail|mail) (?:ist|wurde|an|haben|bei)|haben ihre
  |accuse de reception|confirmation de reception|(?:votre|vos) (?:message|demande) (?:a|est|no|n)|(?:confirmacion
  |acuse) de (?:recepcion|recibo)|(?:hemos )?recib\w+ (?:su|tu)|gracias por (?:contactar|escribir|tu|su)\w*
  |conferma (?:di )?ricezione|abbiamo ricevuto|recebemos|confirmacao de recebimento|confirmacao de rececao
  |ontvangstbevestiging|(?:uw|je) (?:bericht|aanvraag|vraag) (?:is|aan)|potwierdzenie (?:otrzymania|przyjecia)
  |(?:mottagningsbekraftelse|bekraftelse)|tack for (?:ditt|din|att)|vi har (?:tagit emot|mottagit))|受付|お問い合わせ(?:ありがとう
  |を受)|受領
`

export const ABSENCE_SUBJECT = pattern`
  \b(?:ooo\b|out of (?:the )?office|away from (?:the |my )?office
  |on (?:annual |parental |maternity )?(?:leave|vacation|holiday)|vacation|abwesen\w+|nicht im (?:buro
  |haus)|aus{1,2}er haus|im urlaub|message d'absence|absen(?:t|te|ce)\b|en conges|fuera de (?:la )?oficina
  |ausencia|ausente|vacaciones|fuori (?:sede|ufficio)|assen(?:te|za)|in ferie|fora do escritorio|ferias
  |afwezig\w*|niet aanwezig|met vakantie|nieobecn\w+|urlop|franvaro\w*|fravaer\w*|fravar\w*|semester\b)|不在
  |休暇|外出
`

export const OUT_OF_OFFICE = pattern`
  \b(?:out of (?:the )?office|away from (?:the |my )?(?:office|desk|e-?mail)|(?:i am|i'm|i will be|i'll be
  |currently|am) (?:\w+ ){0,2}?(?:away|ooo|travell?ing
  |on (?:a |my |annual |parental |maternity |paternity |sick |medical |family )*(?:leave|vacation
  |holidays?|pto|business trip|sabbatical|honeymoon)|on the road|offline|unavailable|not (?:in the office
  |available|at my desk))|on (?:annual|parental|maternity|paternity|sick|medical|bereavement) leave
  |limited (?:access to|email)|no access to (?:my )?e-?mail|(?:i am|i'm|i will be|i'll be) out (?:this
  |today|until|till|from|on|next|all|for)\b|(?:will|i'll) be back\b
  |back (?:in the office |at my desk )?(?:on|from) |office (?:is|will be) closed|on vacation|on holiday|unplugged
  |logged off|(?:return|returning) to the office)
`

export const OUT_OF_OFFICE_ELSEWHERE = pattern`
  \b(?:krank ?(?:gemeldet|geschrieben)|(?:auf|bei) (?:einer )?(?:fortbildung|schulung|weiterbildung|kur|reha)|in kur
  |(?:arret|conge|conges) (?:maladie|maternite|paternite|parental\w*|sans solde|annuels?)|en (?:rtt|arret|formation
  |mission|voyage)|(?:congedo|malattia|maternita|trasferta|permesso|aspettativa)\b|(?:medische|ziekte|ouderschaps
  |zwangerschaps|onbetaald)\w* ?verlof|wegens (?:ziekte|vakantie|verlof|omstandigheden)|ziek gemeld|sjukskriven
  |tjanstledig|pappaledig|mammaledig|vabbar|foraldraledighet|na (?:urlopie|zwolnieniu|macierzynskim|chorobowym|l4)
  |urlop\w*|de (?:ferias|ferie|baixa)|de (?:baja|excedencia)\b(?! (?:por favor|porfa|de))|incapacidad|(?:me encuentro
  |estoy|estare) (?:de viaje|fuera|ausente)|licenca|afastad\w+|nicht (?:im (?:buro|hause?)|am arbeitsplatz|erreichbar
  |verfugbar|anwesend)|im (?:urlaub
  |mutterschutz|krankenstand)|in (?:elternzeit|urlaub|mutterschutz)|auf (?:dienstreise|geschaftsreise
  |reisen)|abwesend|aus{1,2}er haus|wieder (?:erreichbar|im (?:buro|haus)|fur sie da|zuruck|da)|urlaubsbedingt
  |geniess\w+ (?:\w+ )?urlaub|buro (?:ist |bleibt )?.{0,40}geschlossen|betriebsferien|bin (?:zur ?zeit|derzeit|aktuell
  |erst) (?:\w+ ){0,4}(?:unterwegs|wieder)|absent\w*|en (?:conges?
  |vacances|deplacement|conge \w+)|hors (?:du )?bureau|de retour|indisponible|fuera de (?:la )?oficina
  |(?:de|por) (?:vacaciones|viaje|baja (?:medica|laboral|por (?:\w+dad)|maternal)|permiso)|estare ausente|ausente
  |in ferie
  |fuori (?:sede|ufficio)|assente|in vacanza|in maternita|rientrer\w*|rientro|de ferias|fora do escritorio
  |ausente|em viagem|de licenca|regresso|vakantie (?:en|tot|van|t\/m)|van mijn (?:vakantie|verlof)|(?:ben
  |vandaag) (?:\w+ )?vrij\b(?! op)|ben (?:ik )?(?:er )?weer|(?:ben|is) er (?:\w+ )?(?:niet|weer)|weer op kantoor|afwezig|met (?:vakantie|verlof
  |zwangerschapsverlof)|op vakantie
  |niet (?:aanwezig|op kantoor|bereikbaar)|weer (?:bereikbaar|aanwezig|terug)|na urlopie|nieobecn\w+
  |poza biurem|na zwolnieniu|w delegacji|bede dostepn\w+|har semester|pa semester|ar (?:pa )?(?:ledig
  |semester|tjanst\w*|foraldraledig)|inte pa (?:kontoret|plats)|foraldraledig|tillbaka (?:den|pa|i|igen)
  |ikke pa kontoret|pa ferie|har ferie|tilbage (?:den|pa)|tilbake (?:den|pa))\b|休暇|不在|出張|休業|夏季休業|年末年始|お休み|休みをいただ|お盆休み
  |休職|病欠
  |育児休|産休|外出(?:して|中)|休假|不在办公室|外出|出差
`

// Over already, or somebody else's: "I was on holiday, sorry for the late reply".
export const BACK_ALREADY = pattern`
  \b(?:(?:i|we) (?:was|were|have been|had been|just got|just came|just returned|am back|'m back|got back
  |returned)|back from (?:my |a |the )?(?:leave|holidays?|vacation)\b(?! on)|war (?:ich |im |auf |krank)
  |bin zuruck|gerade (?:erst )?(?:aus dem urlaub )?zuruck|j'etais|je rentre|estaba|estuve|acabo de volver
  |ero |sono tornat\w|estava|was op vakantie|ben terug|bylem|bylam|wrocilem|wrocilam|var pa|hade semester
  |ar tillbaka nu)\b
`

/** The writer speaks of themselves, or of a date or matter and not of a person. */
export const ABOUT_ONESELF = pattern`
  \b(?:i|i'm|i've|ich|je|j'ai|j'etais|yo|eu|jag|ik|we|wir|nous|vi|wij|estoy|trabajo|formo|soy|lavoro|faccio|sono|estou
  |trabalho|faco|sou|pracuje|jestem|timing|date|time|this|that|it|budget|jahr|quartal|zeitpunkt|termin)\b
`

export const LEFT_COMPANY = pattern`
  \b(?:(?:was|is) my last day|(?:has|have|'s) (?:since )?(?:moved on|departed)(?: to| from|\b)|moved on to (?:a )?new
  |\w+ (?:has )?resigned|(?:unternehmen|firma|haus)\b.{0,40}verlassen|verlasst
  |habe (?:die |das |den |unser\w* )?.{2,40} verlassen|nicht mehr (?:bei uns|hier|da|an bord|dabei)
  |n'est plus (?:en poste|la|des notres|ici
  |chez)|a change (?:d'entreprise|de societe|de poste)|(?:est|a ete) parti\w* (?:de|vers|a la retraite)|se (?:marcho
  |fue) (?:de|a)|ya no (?:formo|trabajo|estoy|soy|pertenezco|colaboro)|(?:deje|dejo|abandone) (?:la empresa
  |[a-z]+ (?:el|en)\b)|ya no (?:esta|trabaja) (?:con|aqui|en)|(?:ja )?nao esta (?:mais )?(?:co[mn]nosco|connosco|aqui
  |na empresa)|se n'e andat\w|ha cambiato (?:azienda|lavoro|societa)|(?:is|heeft) (?:ons )?(?:vertrokken|verlaten)
  |niet meer bij ons|odesz\w+ (?:z|od)|nie ma juz|juz u nas nie|gatt vidare|bytt (?:jobb|arbetsplats|bolag)
  |(?:jag )?(?:slutar|slutade) (?:pa|hos)|inte kvar|no longer (?:with|at|work\w*|employed|part of|associated
  |an employee)|(?:has|have
  |had)? ?(?:recently |now |since )?left (?:the )?(?:company|organi[sz]ation|firm|business|team)|(?:i|he
  |she|they|who|has|have) (?:have |has )?left (?!a |the (?:office|building|door)
  |my |you |it |for )[a-z]+(?: [a-z]+)?(?: (?:in|on|at|last|and|to)\b|[.,!])|not (?:work|employed) (?:here
  |at|for|with) |doesn'?t work (?:here|at|for|with)|(?:moved on|departed) from|last day (?:at|with|was)
  |(?:has|have|had|recently|since|now) left [\w-]+(?=[.,]|$| please| and| as)|(?:isn'?t|is not|not) (?:with|at
  |part of) (?:us|our \w+|the (?:company|team|firm)) any ?(?:longer|more)
  |(?:has|is|have)? ?retired\b|retired from|parted ways|nicht mehr (?:fur|bei|im|in|teil|tatig|beschaftigt
  |angestellt)\b.{0,60}|(?:unternehmen
  |firma|gesellschaft|haus) (?:\w+ ){0,3}verlassen|im (?:\w+ )?ruhestand|pensioniert|hat uns verlassen
  |nicht langer (?:bei|fur|im)|ausgeschieden|ausgetreten|ne (?:fais|fait|travaille
  |suis|sommes|font) plus (?:partie|parti|chez|dans|a |au |pour|en poste|collaborat|salarie)?
  |quitte (?:la |l'|le |notre )?(?:societe|entreprise|groupe|equipe|mes fonctions|[a-z]+)
  |change d'entreprise|change de societe|ayant quitte|n'(?:est|etes|es) plus (?:parmi nous|chez nous|dans|en poste
  |salarie\w*|employe\w*|collaborat\w*|membre)|a pris sa retraite|ya no (?:trabaj\w+|forma\w* parte|esta en|pertenece
  |colabora)|se ha jubilado|(?:ha|he) causado baja|(?:ha|he) dejado de (?:trabajar|formar parte|pertenecer|prestar)
  |(?:ha|he) (?:dejado
  |abandonado) (?:la |de )?(?:empresa|compania|trabajar)|non (?:lavor\w+|fa(?:ccio)?) (?:piu|parte)
  |non (?:fa(?:ccio)? )?(?:piu parte)|non (?:e|sono|fa|faccio|lavor[ao]|collabor[ao]|presta) piu|e andat[oa] in pensione
  |ho lasciato (?:l'azienda|la societa)|ha lasciato (?:l'azienda|la societa)|(?:ja )?nao (?:trabalh\w+ mais
  |faz\w* (?:mais )?parte|faco (?:mais )?parte|esta mais)|ja nao (?:trabalh\w+|faco|faz|estou|colabora)
  |(?:foi|fui) deslig\w+|desligou-se|nao (?:integra|pertence|colabora|trabalha|esta|faz parte)\w* mais|(?:reformou
  |aposentou)-se|se aposentou|saiu da empresa|sai da empresa|deixou de (?:fazer parte|trabalhar|integrar|colaborar)
  |(?:deixei|deixou) (?:a|o|de trabalhar|de colaborar|de fazer)\b|deixou a empresa|deixei a empresa|(?:niet
  |niet meer) (?:meer )?(?:werkzaam|in dienst|werken)
  |werkt (?:hier )?niet (?:meer|langer)|heeft (?:ons bedrijf|de organisatie|het bedrijf) verlaten
  |(?:werk|werkt) (?:\w+ ){0,4}niet (?:meer|langer)|met pensioen|niet langer (?:werkzaam|in dienst|bij)|uit dienst
  |(?:juz )?nie pracuj\w+|(?:zakonczyl\w*|zakonczylam) (?:wspolprace|prace)|nie jest(?:em)? juz (?:pracownik\w+
  |zatrudnion\w+|zwiazan\w+)|juz nie (?:pracuj\w+|jest)|przesz\w+ na emeryture|odszedl z|odeszl[ai] z|odszedl od
  |odeszla z
  |har (?:slutat|sluttet|sluttat|lamnat|forladt)|gatt i pension|inte kvar (?:pa|hos|i)|(?:jobbar|arbetar) (?:inte
  |ej) (?:langre|kvar)|jobbar inte (?:langre|kvar)|arbetar inte langre
  |inte langre (?:anstalld|kvar)|slutat pa)\b|退職|退社|転職し|異動(?:いた|とな|し)|离职|已离开
`

export const ACKNOWLEDGED = pattern`
  \b(?:(?:reply|response) above this line|above this line|(?:your|this) (?:\w+ ){0,2}\(?#?\d*\)? ?(?:has been|was
  |is being|is now) (?:\w+ )?(?:received|reviewed|logged|registered|created|processed|assigned)
  |(?:anfrage|nachricht|mail|diese|ticket|anliegen|vorgang) .{0,30}(?:erfasst|registriert|bearbeitet|zugewiesen
  |aufgenommen|entgegengenommen|angelegt)
  |wird (?:umgehend|in kurze|so schnell wie moglich|zeitnah) (?:bearbeitet|beantwortet)|(?:votre|la) (?:demande
  |message|requete|ticket)\b.{0,20} (?:a (?:bien )?ete|est) (?:\w+ )?(?:enregistre|recu|pris|transmis|cree)\w*
  |prise? en charge|traitera dans les
  |hemos (?:registrado|recibido|creado|abierto) (?:tu|su|vuestra|el|un)|(?:tu|su) (?:solicitud|consulta|mensaje
  |peticion|caso) (?:ha sido|fue|se ha) |recibimos (?:tu|su)|un agente se pondra
  |nos pondremos en contacto .{0,20}(?:breve|pronto|antes)
  |(?:richiesta|messaggio|segnalazione|ticket|mail) (?:\w+ ){0,3}(?:e stat[oa]
  |e stat[oa] correttamente) (?:\w+ )?(?:pres[oa] in carico|ricevut[oa]|registrat[oa]|inoltrat[oa]|apert[oa])
  |numero (?:di )?(?:pratica|ticket|richiesta)|non rispondere a quest\w+
  |(?:pedido|mensagem|solicitacao|contacto|contato|chamado) (?:foi|esta) (?:\w+ )?(?:registad|registrad|recebid
  |encaminhad|abert)\w+|foi (?:registad|registrad|recebid|abert)\w+ (?:com|sob)|no prazo de
  |(?:bericht|aanvraag|vraag|melding|e-?mail|mail) (?:\w+ ){0,3}(?:ontvangen|geregistreerd|in behandeling)
  |in goede orde|binnen \w+ (?:werkdag|uur)\w*|streven (?:ernaar|we|wij)
  |(?:zgloszenie|wiadomosc|zapytanie|sprawa) (?:\w+ ){0,3}(?:przyjet|zarejestrowan|otrzyman|utworzon)\w+
  |numer zgloszenia|odpowiemy (?:najszybciej|w ciagu|tak szybko|wkrotce)
  |(?:arende|meddelande|forfragan|mejl) (?:\w+ ){0,3}(?:registrer|mottag|skapat|tagits emot)\w*
  |tack for att du kontaktar|vi (?:aterkommer|svarar) (?:sa snart|inom)
  |(?:we|i) (?:have |'ve )?(?:successfully )?received your (?:message|e-?mail|request|enquiry|inquiry
  |mail|query|submission)|(?:message|request|e-?mail|enquiry|inquiry|ticket|case|query) (?:has been|was
  |is being) (?:received|created|logged|opened|assigned|registered|forwarded to)|(?:ticket|case|request
  |incident) [a-z]{0,5}-?#?\d+ (?:has been|was|is)|(?:ticket|case|request
  |reference) (?:number|id|#|no)|automat(?:ed|ic|ically)\b.{0,30}(?:message|reply|response|confirmation
  |e-?mail|generated)|auto-?(?:generated|reply|response)|do not (?:reply|respond) to this|this (?:mailbox
  |inbox|address|e-?mail address) is (?:not|no longer) (?:monitored|attended)|will (?:get back|reply
  |respond|be in touch|contact you)\b.{0,30}(?:within|shortly|as soon as|in due)
  |thanks?(?: you)? for (?:contacting|getting in touch with|your (?:enquiry|inquiry|request))|(?:aim|try
  |endeavou?r|strive) to (?:reply|respond|answer)|automatisch (?:generiert|erstellt|versendet)\w*
  |(?:nachricht|anfrage|e-?mail|mail) (?:\w+ ){0,5}(?:erhalten|eingegangen)|eingangsbestatigung
  |schnellstmoglich|vorgangsnummer|ticketnummer|message automatique|accuse de reception
  |bien recu votre (?:message|demande|mail|e-?mail)|dans les (?:meilleurs|plus brefs) delais
  |hemos recibido su|mensaje automatico|le responderemos|lo antes posible|numero de ticket
  |abbiamo ricevuto (?:la )?(?:sua|tua|vostra)|messaggio automatico|risponderemo|recebemos (?:a )?(?:sua
  |o seu|seu)|mensagem automatica|responderemos|wij hebben uw (?:bericht|e-?mail|aanvraag)|uw (?:bericht
  |aanvraag|e-?mail) (?:is )?(?:in goede orde )?ontvangen|automatisch bericht
  |otrzymalismy (?:panstwa )?(?:wiadomosc|zgloszenie)|wiadomosc (?:zostala )?wygenerowana automatycznie
  |vi har (?:mottagit|fatt|tagit emot) (?:ditt|din)|automatiskt (?:meddelande|svar)|arendenummer
  |vi har modtaget)\b|受け?付け?(?:ました|いたし|番号|完了|けました)|受け付け(?:ました|いたし)|自動(?:送信|返信|配信|応答)|受付(?:完了|番号)|営業日以内|已收到您的|自动(?:回复|发送)
`
