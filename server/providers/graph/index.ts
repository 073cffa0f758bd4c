export { createGraphSender, type GraphOptions } from './create-graph-sender.ts'
export { createMicrosoftAuthority } from './create-microsoft-authority.ts'
