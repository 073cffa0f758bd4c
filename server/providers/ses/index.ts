export { createSesSender, type SesOptions } from './create-ses-sender.ts'
