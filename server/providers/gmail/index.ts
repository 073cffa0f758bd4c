export { createGmailSender, type GmailOptions } from './create-gmail-sender.ts'
export { createGoogleAuthority } from './create-google-authority.ts'
