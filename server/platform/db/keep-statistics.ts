import type pg from 'pg'

/** How often it is looked which tables have grown. */
const everyMilliseconds = 1000

/** For so long a table that has not doubled is let alone: analysing takes as long as sending thirty letters, and these change each row three times. */
const restSeconds = 10

/**
 * The embedded database gathers no statistics by itself, and the planner that knows a table as empty takes the wrong index when it has grown
 * to thousands of rows. This does what autovacuum does elsewhere: a table of which a fifth has changed is analysed anew. Answers how to stop.
 */
export function keepStatistics(pool: pg.Pool): () => Promise<void> {
  let running = Promise.resolve()
  let stopped = false
  const look = async () => {
    // Whoever waits for the only connection comes first.
    if (stopped || pool.waitingCount > 0) return
    const { rows } = await pool.query<{ name: string }>(changed)
    for (const { name } of rows) {
      if (!stopped) await pool.query(`${asOwner}; analyze ${name}`)
    }
  }
  const timer = setInterval(() => {
    running = running.then(look).catch(() => {})
  }, everyMilliseconds)
  timer.unref()
  return async () => {
    stopped = true
    clearInterval(timer)
    await running
  }
}

// The application owns no table: its role is laid down for this text alone, which is one transaction. A small sample is soon read.
const asOwner = 'set local role none; set local default_statistics_target = 20'

const changed = `select relid::regclass::text as name from pg_stat_user_tables join pg_class on pg_class.oid = relid
  where n_mod_since_analyze > 100 + 0.2 * n_live_tup
    and (n_live_tup > 2 * reltuples or coalesce(last_analyze, '-infinity') < clock_timestamp() - interval '${restSeconds} seconds')
  order by n_mod_since_analyze desc limit 10`
