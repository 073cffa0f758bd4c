/** `asked` resolves once somebody wants the process to end, `done` never: the process ends when `stop` is through. */
export type Stopping = { asked: Promise<undefined>; done: Promise<never> }

/** From now on Ctrl-C or a stop signal stops cleanly; a second Ctrl-C ends the process at once. */
export function stopOnSignal(stop: () => Promise<void>): Stopping {
  const asked = Promise.withResolvers<undefined>()
  let stopping = false
  const end = async () => {
    if (stopping) process.exit(130)
    stopping = true
    asked.resolve(undefined)
    console.log('\nStopping ...')
    await stop()
    process.exit(0)
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
  return { asked: asked.promise, done: new Promise<never>(() => {}) }
}
