import { headerText } from '../mime/headers.ts'
import { patternInAnyCase } from '../pattern.ts'
import type { ReadMail } from '../read-mail.ts'

const DAEMON = patternInAnyCase`
  ^(?:mailer-?daemon|post[-_]?o*master|mail[-_.]?delivery[-_.]?(?:system|subsystem|service|agent)?|mdaemon
  |ndr|mail-?daemon|bounces?|mail\.delivery\.system)$
`
const DAEMON_NAME = patternInAnyCase`
  mailer-daemon|mail delivery (?:sub)?system|mail delivery|mail administrator|delivery subsystem
  |system administrator|internet mail delivery|postmaster|mail delivery service
`

const SUBJECT = patternInAnyCase`
  undeliver|un(?:able to|successful).{0,20}deliver|deliver(?:y|ed)? (?:status|failure|notification|report
  |problem|error|has failed)|failure (?:notice|delivery)|returned mail|returning message
  |mail (?:delivery )?(?:failed|failure|system error)|message (?:delivery )?(?:failure|delayed)
  |delivery (?:failed|delayed)|could not be delivered|not delivered|failed mail|non-?delivery
  |notice: mail delivery|delayed mail|warning: (?:could not send|message .{1,60} delayed)
  |error sending your mail|blocked by our|automatically rejected|postmaster notify|errors from
  |unzustellbar|nicht zugestellt|zustell(?:fehler|ung)|nachricht nicht zustellbar|non remis
  |échec de (?:la )?(?:remise|distribution)|non distribu|no (?:se puede entregar|entregado)|devuelto
  |non recapitabile|mancato recapito|não entregue|falha na entrega|onbestelbaar|niet bezorgd
  |nie dostarczono|niedostarczon|zwrot|недоставленн|не доставлен|配信(?:できません|不能|エラー|失敗)|送信できません|未送達|退信|投递失败
  |kunde inte levereras|olevererat|kunne ikke leveres
`

const BODY = patternInAnyCase`
  (?:could|can)(?: ?not|n't) be delivered|(?:was|were|been|is) (?:not (?:been )?delivered|undeliverable)
  |(?:unable|not able|was not able|failed|wasn't able) to deliver|undeliverable (?:mail|to)
  |delivery (?:has |to the following .{0,40})?failed|delevery to the following|failed permanently
  |permanent (?:fatal )?(?:errors?|delivery errors?)|did not reach the following
  |error delivering your mail|delivery problems|delivery status notification
  |delivery attempts will continue|has been delayed|is delayed for more|failed recipients?
  |was (?:automatically )?rejected|rejected your message|returned mail|transcript of (?:the )?(?:session
  |attempts)|message (?:non-deliverable|could not be sent)|mailbox (?:is )?full|account is disabled
  |Invalid final delivery userid|mailbox exceeds allowed size|Unknown user: |failure reasons
  |failed addresses follow|not match an .{1,40} address|(?:konnte|konnten) nicht zugestellt
  |n'a pas pu être (?:remis|distribu)|no se (?:ha podido|pudo) entregar|il recapito non è riuscito
  |non è stato possibile (?:consegnare|recapitare)|não (?:pôde|foi possível) (?:ser )?entreg
  |kon niet worden (?:bezorgd|afgeleverd)|nie (?:mogła|może) zostać dostarczona|не может быть доставлено
  |送信(?:に失敗|できません)|配信できません|無法|无法投递|grupp?o?e?.{0,80}groups\.google\.com\/support
  |groups\.google\.com\/support|invalid user address|address(?:es)? (?:had|has) delivery problems
  |SMTP (?:server|error)
`

const HUMAN_AUTO = /auto(?:matic)?[- ]?(?:response|reply|replied)|out of (?:the )?office|vacation|abwesen|absence/i

/** Whether a mail reports that another one failed, was delayed or (a receipt) was delivered. */
export function isDeliveryReport(mail: ReadMail): boolean {
  const sender =
    mail.from?.address.split('@')[0] ??
    headerText(mail.headers, 'from')
      .trim()
      .replace(/[<>\s]/g, '')
  const fromDaemon = DAEMON.test(sender) || DAEMON_NAME.test(headerText(mail.headers, 'from'))
  if (mail.reports.deliveryStatus.some((report) => /^\s*(?:Final|Original)-Recipient|^Reporting-MTA/im.test(report)))
    return true
  if (mail.headers.has('x-failed-recipients')) return true
  if (mail.reports.disposition.length > 0) return /automatically rejected/i.test(mail.text)
  if (HUMAN_AUTO.test(mail.subject) && !fromDaemon) return false
  const body = mail.text.slice(0, 4000)
  const bySubject = SUBJECT.test(mail.subject)
  const byBody = BODY.test(body)
  const nobody =
    /<>/.test(headerText(mail.headers, 'return-path')) || sender === '' || mail.headers.has('x-ms-embedded-report')
  const showsReply = /\b[45]\d\d[ -](?:#?[45]\.\d\.\d+ |\S+)|^(?:Final-Recipient|Reporting-MTA):/m.test(body)
  const returns = mail.original !== undefined || /^(?:Received|Return-Path): /m.test(body)
  if (!bySubject && !byBody) return false
  const weight =
    2 * Number(fromDaemon) + Number(bySubject) + Number(byBody) + Number(nobody) + Number(showsReply) + Number(returns)
  return weight >= (isAnswer(mail) && !fromDaemon ? 5 : 3)
}

function isAnswer(mail: ReadMail): boolean {
  return (
    /^\s*(?:re|aw|sv|odp|r)\s*:/i.test(mail.subject) ||
    (mail.inReplyTo !== undefined && !mail.headers.has('auto-submitted'))
  )
}
