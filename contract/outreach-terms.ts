import { z } from 'zod'

/** Several of a kind in one parameter, with commas between. */
export const commaSeparated = <const T extends Readonly<Record<string, string>>>(one: z.ZodEnum<T>) =>
  z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(one as z.ZodType<T[keyof T], string>).min(1))

export const instant = z.iso.datetime({ offset: true })
