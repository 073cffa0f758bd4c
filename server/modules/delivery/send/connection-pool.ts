import type { EmailSender, Opened, SenderAccount, SenderConnection } from '../sender.ts'

export type ConnectionPool = {
  /** Waits while the mailbox has all its connections out. The account is part of the key, so that an edited one is used at once. */
  take(mailboxId: string, account: SenderAccount): Promise<Opened>
  giveBack(mailboxId: string, account: SenderAccount, connection: SenderConnection | undefined): void
  close(): void
}

type Place = { out: number; idle: { connection: SenderConnection; timer: NodeJS.Timeout }[]; waiting: (() => void)[] }

/** Open connections, kept for a while after use, at most `perMailbox` for one mailbox in this process. */
export function createConnectionPool(sender: EmailSender, perMailbox: number, idleMilliseconds = 5000): ConnectionPool {
  const places = new Map<string, Place>()
  const placeOf = (mailboxId: string, account: SenderAccount): Place => {
    const key = JSON.stringify([mailboxId, account])
    const place = places.get(key) ?? { out: 0, idle: [], waiting: [] }
    places.set(key, place)
    return place
  }
  const release = (place: Place) => {
    place.out -= 1
    place.waiting.shift()?.()
  }
  return {
    async take(mailboxId, account) {
      const place = placeOf(mailboxId, account)
      while (place.out >= perMailbox) await new Promise<void>((resolve) => place.waiting.push(resolve))
      place.out += 1
      for (let kept = place.idle.pop(); kept; kept = place.idle.pop()) {
        clearTimeout(kept.timer)
        if (kept.connection.usable()) return { ok: true, connection: kept.connection }
      }
      const opened = await sender.connect(account)
      if (!opened.ok) release(place)
      return opened
    },
    giveBack(mailboxId, account, connection) {
      const place = placeOf(mailboxId, account)
      if (connection?.usable()) {
        const kept = { connection, timer: setTimeout(() => drop(place, connection), idleMilliseconds).unref() }
        place.idle.push(kept)
      }
      release(place)
    },
    close() {
      for (const place of places.values()) {
        for (const kept of place.idle.splice(0)) {
          clearTimeout(kept.timer)
          kept.connection.close()
        }
      }
    },
  }
}

function drop(place: Place, connection: SenderConnection): void {
  place.idle = place.idle.filter((kept) => kept.connection !== connection)
  connection.close()
}
