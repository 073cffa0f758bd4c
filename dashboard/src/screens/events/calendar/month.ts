/** A month as the address bar has it, YYYY-MM, and the days it shows. Pure. */

export const monthOf = (day: string): string => day.slice(0, 7)

export function addMonths(month: string, by: number): string {
  const [year, number] = month.split('-').map(Number)
  const at = new Date(Date.UTC(year!, number! - 1 + by, 1))
  return at.toISOString().slice(0, 7)
}

export const firstDay = (month: string): string => `${month}-01`

export const lastDay = (month: string): string => {
  const [year, number] = month.split('-').map(Number)
  return new Date(Date.UTC(year!, number!, 0)).toISOString().slice(0, 10)
}

export const monthName = (month: string): string =>
  new Intl.DateTimeFormat(undefined, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  )

export const isMonth = (text: string | undefined): text is string => /^\d{4}-(0[1-9]|1[0-2])$/.test(text ?? '')
