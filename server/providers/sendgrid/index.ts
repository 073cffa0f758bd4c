export { createSendgridSender, type SendgridOptions } from './create-sendgrid-sender.ts'
