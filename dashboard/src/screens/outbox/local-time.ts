/** An instant as the browser's own field for date and time has it: in the viewer's zone, to the minute. */
export function toLocal(instant: string): string {
  const at = new Date(instant)
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000)
  return local.toISOString().slice(0, 16)
}

export const fromLocal = (local: string): string => new Date(local).toISOString()
