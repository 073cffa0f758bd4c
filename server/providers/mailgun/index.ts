export { createMailgunSender, type MailgunOptions } from './create-mailgun-sender.ts'
