import { fold } from '../fold.ts'
import { pattern } from '../pattern.ts'
import { findDays, type NamedDay } from './find-days.ts'

const UNTIL_INCLUDED = pattern`
  (?<![a-z])(?:(?:through|thru|to and including|up to and including|until and including
  |till end of) (?:the )?|bis (?:zum |einschlie?s{1,2}lich |inkl\.? |einschl\.? |und mit )*(?:den |dem )?
  |jusqu'au |jusqu'a |au |hasta (?:el |al )?(?:dia )?|al |fino (?:al|a|all'|alla) ?|al |ate (?:ao?|o|dia
  |ao dia|a)? ?(?:dia )?|a |tot en met |t\/m |do |az do |till och med |t\.?o\.?m\.? |til og med )$
`
const UNTIL = pattern`
  (?<![a-z])(?:until|till|til|untill|tot|fram till|tills|to|-|–|—
  |bis)[ ,]*(?:the |den |dem |de |le |el |il |\w+day,? |\w+tag,? (?:den |dem )?|\w+dag,? (?:den )?)*$
`
const ARTICLES = pattern`
  (?<![a-z])(?:(?:the|den|dem|der|le|el|il|lo|la|o|a|dia|de|du|del|dnia|mon|tue|wed|thu|fri|sat|sun|[a-z-]+day
  |[a-z]+tag|[a-z]+dag|lundi|mardi|mercredi|jeudi|vendredi|lunes|martes|miercoles|jueves|viernes|lunedi
  |martedi|mercoledi|giovedi|venerdi|segunda-feira|terca-feira|quarta-feira|quinta-feira|sexta-feira
  |poniedzialk\w|wtork\w|czwartk\w|piatk\w),? +)+$
`

const RETURN_BEFORE = pattern`
  (?:back|return\w*|re-?open\w*|available|reachable|respond\w*|reply|resume|in the office|wieder|zuruck
  |erreichbar|retour|revien\w+|rentr\w+|vuelv\w+|regres\w+|volver\w*|reincorpor\w+|rientr\w+|torn\w+
  |retorn\w+|volt\w+|terug|weer|vanaf|wrac\w+|powr\w+|wroce|dostepn\w+|tillganglig\w*|disponi\w+
  |bereikbaar|tillbaka|ater(?= den| pa| i|(?: |$))|tilbage|tilbake|joignable)\b[^.!?。]{0,45}$
`
const RETURN_AFTER = pattern`
  ^(?:[^.!?。\n]{0,30}?\b(?:wieder|zuruck|weer|terug|back|again|tillbaka|de nouveau|tilbage)\b
  |以降|より|から(?!.{0,12}まで)|に(?:戻|復帰|出社)|恢复)
`
const AWAY_AFTER_START = pattern`
  (?:from|starting|as of|ab|vom|von|du|a partir du|del|desde|dal|de|od|van|fran
  |fra)[ ,]*(?:the |den |dem |le |el |il |dia )?$
`

/**
 * The day an absent person is back, counted from the day the notice was sent; undefined when the notice doesn't tell. A stated
 * return wins over an end of absence; an end that is itself a day away gives the day after.
 */
export function findReturnDay(
  text: string,
  sentOn: Temporal.PlainDate,
  monthFirst = false,
): Temporal.PlainDate | undefined {
  const folded = fold(text.slice(0, 4000)).replace(/\s/g, ' ')
  const days = findDays(folded, sentOn, monthFirst).filter(
    (found) => Temporal.PlainDate.compare(found.day, sentOn) >= 0,
  )
  const read = days.map((found) => ({ found, ...readCue(folded, found) }))
  const back =
    read.find((one) => one.cue === 'back') ??
    read.findLast((one) => one.cue === 'until') ??
    read.findLast((one) => one.cue === 'range')
  if (!back) return undefined
  return back.lastDayAway ? back.found.day.add({ days: 1 }) : back.found.day
}

function readCue(text: string, found: NamedDay): { cue: 'back' | 'until' | 'range' | 'none'; lastDayAway: boolean } {
  const before = text.slice(Math.max(0, found.from - 70), found.from)
  const bare = before.replace(ARTICLES, '')
  const after = text.slice(found.to, found.to + 60)
  const none = { cue: 'none', lastDayAway: false } as const
  const included = pattern`
    ^[ ,]*(?:einschlie?s{1,2}lich|inklusive|inkl|inclus|incluido|inclusive|compreso|inbegrepen|wlacznie
    |included)|^まで
  `.test(after)
  const inRange =
    pattern`
    \b(?:vom|von|from|between|du|del|dal|van|od|de|fran|fra)\b[^.!?]{1,30}$
  `.test(bare) && /\d/.test(bare.slice(-30))
  if (UNTIL_INCLUDED.test(before) || UNTIL_INCLUDED.test(bare) || included) {
    const lastDayAway = found.by === 'date' || included
    // A bare "a", "al", "do" means "until" only after a beginning.
    if (
      !included &&
      / (?:a|al|au|do|ate) $/.test(` ${bare.slice(-6)}`) &&
      !inRange &&
      !/(?:jusqu'|hasta |fino |ate |az )[a-z' ]{0,6}$/.test(before) &&
      !/\bdo $/.test(before)
    )
      return none
    return { cue: 'until', lastDayAway }
  }
  if (UNTIL.test(before) || UNTIL.test(bare))
    return { cue: inRange ? 'range' : 'until', lastDayAway: inRange && found.by === 'date' }
  if (RETURN_AFTER.test(after) && !/^まで/.test(after)) return { cue: 'back', lastDayAway: false }
  if (
    RETURN_BEFORE.test(before) &&
    !AWAY_AFTER_START.test(
      before.replace(
        pattern`
    (?:wieder|weer|back|joignable|erreichbar|dostepn\w+|available|disponi\w+|bereikbaar|tillganglig\w*
    |reachable)\b.{0,20}$
  `,
        '',
      ),
    )
  )
    return { cue: 'back', lastDayAway: false }
  return none
}
