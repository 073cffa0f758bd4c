import { type RawBuilder, sql } from 'kysely'

export type TextSearch = {
  /** True where every word that was typed stands somewhere in `text`, in any order, whatever the case and the accents. */
  in(text: RawBuilder<unknown>): RawBuilder<boolean>
  /** How well `name` fits, the best being 0: all of it, how it begins, how one of its words begins, anywhere in it, elsewhere. */
  rank(name: RawBuilder<unknown>): RawBuilder<number>
}

/** Finds rows by what somebody typed, best first. For a few thousand rows of one organisation; it reads them all. */
export function textSearch(typed: string): TextSearch {
  const words = typed.trim().split(/\s+/).filter(Boolean)
  const whole = escapeLike(words.join(' '))
  const somewhere = words.map((word) => `%${escapeLike(word)}%`)
  const like = (text: RawBuilder<unknown>, pattern: string) => sql`unaccent(${text}) ilike unaccent(${pattern})`
  return {
    in: (text) =>
      sql<boolean>`unaccent(${text}) ilike all (array(select unaccent(word) from unnest(${somewhere}::text[]) word))`,
    rank: (name) => sql<number>`case when ${like(name, whole)} then 0 when ${like(name, `${whole}%`)} then 1
      when ${like(name, `% ${whole}%`)} then 2 when ${like(name, `%${whole}%`)} then 3 else 4 end`,
  }
}

const escapeLike = (text: string): string => text.replace(/[%_\\]/g, '\\$&')
