import { benchExtraction } from './extraction.ts'
import { benchFacts, benchPlaces } from './facts.ts'
import { benchOutbox } from './outbox.ts'
import { benchPixel } from './pixel.ts'
import { benchPlanning } from './planning.ts'
import type { Row } from './row.ts'
import { benchScan } from './scan.ts'
import { benchSending } from './sending.ts'
import { benchStart } from './start.ts'

/** Every speed that docs speak of, as a ratio measured in this run. PostgreSQL is included where DATABASE_URL is set. */
const url = process.env['DATABASE_URL']
const benches: Record<string, () => Promise<Row[]>> = {
  extraction: benchExtraction,
  facts: () => benchFacts(benchPlaces()),
  outbox: benchOutbox,
  pixel: benchPixel,
  scan: () => benchScan(benchPlaces()),
  planning: benchPlanning,
  sending: benchSending,
  start: () => benchStart(url),
}
const asked = process.argv.slice(2)
for (const [name, run] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  for (const row of await run()) {
    console.log(
      `${row.path.padEnd(36)} ${row.ratio.toFixed(2).padStart(7)} of ${row.against} (aim ${row.aim}); ${row.detail}`,
    )
  }
}
process.exit(0)
