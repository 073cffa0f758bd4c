export { createPostmarkSender, type PostmarkOptions } from './create-postmark-sender.ts'
