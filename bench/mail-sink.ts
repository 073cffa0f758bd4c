import { startSink } from '../test/smtp-sink.ts'

/** A mail server in a process of its own, with its own clock: told to expect a number of messages, it answers how many came a second. */
const sink = await startSink({ keep: false })
let expected = 0
let seen = 0
let began = 0
sink.onBody = () => {
  seen += 1
  if (seen === 1) began = performance.now()
  if (seen === expected) process.send!({ perSecond: (seen - 1) / ((performance.now() - began) / 1000) })
}
process.on('message', (message: { expect: number }) => {
  expected = message.expect
  seen = 0
})
process.on('disconnect', () => process.exit(0))
process.send!({ port: sink.port })
