/** Milliseconds this thread computes while it does something: what else runs on the machine does not count, as it would on a clock. */
export function computing(work: () => void): number {
  const began = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(began)
  return (user + system) / 1000
}
