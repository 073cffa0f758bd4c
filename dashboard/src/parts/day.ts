/** Calendar days as the API has them, YYYY-MM-DD. Pure. */

export const addDays = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10)

/** Whether it is a day that there is, of this or a nearby century: an address bar may say anything. */
export const isDay = (text: string | undefined): text is string =>
  /^[12]\d{3}-\d{2}-\d{2}$/.test(text ?? '') && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text

/** The viewer's day of an instant. */
export function dayOf(at: string | Date): string {
  const day = new Date(at)
  const parts = [day.getFullYear(), day.getMonth() + 1, day.getDate()]
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}

/** "Monday 2 March", in the viewer's language. */
export const dayName = (day: string): string =>
  new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
