/** Local parts that reach an office or a machine, not a person. */
export const roleWords = new Set(
  (
    'info information contact contacts hello hi hey mail email office team general enquiries inquiries inquiry enquiry welcome reception ' +
    'sales support help helpdesk service services customerservice care billing accounts accounting invoice invoices finance payments orders ' +
    'admin administrator webmaster hostmaster postmaster root abuse security noc it privacy dpo gdpr legal compliance ' +
    'marketing press media pr newsletter news social community events event conference sponsor sponsors sponsorship sponsoring partner partners ' +
    'partnerships jobs job career careers hr recruiting recruitment talent people hiring business bizdev editor editorial feedback ' +
    'noreply no-reply donotreply do-not-reply mailer-daemon bounce bounces unsubscribe subscribe list ' +
    'kontakt anfrage anfragen vertrieb verkauf presse buchhaltung rechnung buero empfang zentrale bewerbung personal verwaltung kundenservice datenschutz ' +
    'contacto ventas prensa administracion soporte ayuda empleo bonjour accueil ventes facturation recrutement service-client ' +
    'contatti commerciale vendite stampa amministrazione segreteria contato vendas imprensa comercial geral suporte ' +
    'verkoop pers administratie klantenservice biuro sprzedaz handlowy rekrutacja kariera forsaljning salg myynti'
  ).split(' '),
)

/** Where anybody may have an address: it says nothing about the employer. */
export const freeMailDomains = new Set(
  (
    'gmail.com googlemail.com outlook.com outlook.de outlook.fr hotmail.com hotmail.de hotmail.fr hotmail.co.uk hotmail.it hotmail.es live.com ' +
    'live.de live.fr live.co.uk msn.com yahoo.com yahoo.de yahoo.fr yahoo.co.uk yahoo.co.jp yahoo.co.in yahoo.it yahoo.es yahoo.com.br ymail.com rocketmail.com aol.com ' +
    'icloud.com me.com mac.com proton.me protonmail.com protonmail.ch pm.me tutanota.com tuta.com tuta.io fastmail.com fastmail.fm hey.com zoho.com ' +
    'mail.com email.com gmx.de gmx.net gmx.com gmx.at gmx.ch web.de t-online.de freenet.de posteo.de mailbox.org arcor.de ' +
    'orange.fr wanadoo.fr free.fr laposte.net sfr.fr libero.it virgilio.it tiscali.it alice.it wp.pl onet.pl o2.pl interia.pl gazeta.pl ' +
    'seznam.cz centrum.cz mail.ru bk.ru list.ru inbox.ru yandex.ru yandex.com ya.ru rambler.ru ukr.net abv.bg qq.com 163.com 126.com sina.com foxmail.com ' +
    'naver.com daum.net hanmail.net docomo.ne.jp ezweb.ne.jp softbank.ne.jp uol.com.br bol.com.br terra.com.br rediffmail.com ' +
    'comcast.net verizon.net att.net sbcglobal.net cox.net btinternet.com sky.com virginmedia.com bluewin.ch telenet.be skynet.be ziggo.nl xs4all.nl kpnmail.nl'
  ).split(' '),
)

/** Mailboxes that vanish within the hour; the well-known ones, whose subdomains count as well. */
export const disposableDomains = new Set(
  (
    'mailinator.com guerrillamail.com guerrillamail.net guerrillamail.org guerrillamail.de sharklasers.com grr.la 10minutemail.com 10minutemail.net ' +
    'tempmail.com temp-mail.org temp-mail.io tempmail.net tempmailo.com tempr.email discard.email discardmail.com throwawaymail.com trashmail.com trashmail.de trashmail.net ' +
    'yopmail.com yopmail.fr yopmail.net getnada.com nada.email dispostable.com maildrop.cc mailnesia.com mailcatch.com fakeinbox.com fakemail.net ' +
    'mintemail.com moakt.com mohmal.com emailondeck.com spamgourmet.com mytemp.email burnermail.io inboxkitten.com wegwerfmail.de wegwerfemail.de ' +
    'einrot.com byom.de spam4.me mailexpire.com jetable.org tempinbox.com anonbox.net mailnull.com spambox.us luxusmail.org minuteinbox.com ' +
    'emailfake.com generator.email 33mail.com linshiyouxiang.net tmail.ws harakirimail.com'
  ).split(' '),
)
