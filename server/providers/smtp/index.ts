export { createSmtpSender, type ResolveHost, type SmtpSenderOptions } from './create-smtp-sender.ts'
