import { createHmac } from 'node:crypto'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { Socket } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { getPerson } from '../../cast/index.ts'
import { CAL_SECRET, having, mailbox, type Stage, startStage } from './stage.ts'

const connected: string[] = []

function noteConnection(message: unknown) {
  const { socket } = message as { socket: Socket }
  socket.once('connect', () => connected.push(socket.remoteAddress ?? 'unknown'))
  socket.once('lookup', (_error, address) => connected.push(String(address)))
}

let stage: Stage

beforeAll(async () => {
  subscribe('net.client.socket', noteConnection)
  stage = await startStage()
})
afterEach(() => stage.reset())
afterAll(async () => {
  await stage.stop()
  unsubscribe('net.client.socket', noteConnection)
})

describe('people who book', () => {
  it.each(having('meeting_request').map((person) => [person.id, person] as const))(
    '%s books a weekday hour, signed as the calendar does',
    async (_id, person) => {
      await stage.write(person)
      await stage.world.settled()
      const [created] = stage.took('/cal')
      expect(created!.headers['x-cal-signature-256']).toBe(
        createHmac('sha256', CAL_SECRET).update(created!.body).digest('hex'),
      )
      const { triggerEvent, payload } = JSON.parse(created!.body)
      expect(triggerEvent).toBe('BOOKING_CREATED')
      expect(payload.organizer.email).toBe(mailbox.email)
      expect(payload.attendees).toEqual([
        expect.objectContaining({ email: person.email, name: person.name, timeZone: person.company.zone }),
      ])
      const start = Temporal.Instant.from(payload.startTime).toZonedDateTimeISO(person.company.zone)
      expect(start.dayOfWeek).toBeLessThan(6)
      expect(start.hour).toBe(person.conversation.books!.hour)
    },
  )

  it('move a meeting under a new uid that names the old one', async () => {
    await stage.write(getPerson('femke-van-der-berg'))
    await stage.world.settled()
    const [created, moved] = stage.took('/cal').map(({ body }) => JSON.parse(body))
    expect(moved.triggerEvent).toBe('BOOKING_RESCHEDULED')
    expect(moved.payload.rescheduleUid).toBe(created.payload.uid)
    expect(moved.payload.uid).not.toBe(created.payload.uid)
    expect(moved.payload.rescheduleStartTime).toBe(created.payload.startTime)
  })
})

describe('people who leave, and mail that fails', () => {
  it('presses the unsubscribe button', async () => {
    await stage.write(getPerson('deborah-lindqvist'))
    await stage.world.settled()
    expect(stage.took('/leave/deborah-lindqvist').map(({ body }) => body)).toEqual(['List-Unsubscribe=One-Click'])
    expect(await stage.readAnswers()).toHaveLength(0)
  })

  it.each([
    ['bounce_hard', '5.1.1'],
    ['bounce_soft', '4.2.2'],
  ] as const)('reports %s to the return path as a delivery status %s', async (temperament, status) => {
    for (const person of having(temperament, ({ conversation }) => conversation.failsAt === 'report')) {
      const messageId = await stage.write(person)
      await stage.world.settled()
      const { fields } = (await stage.readAnswers()).at(-1)!
      expect(fields).toMatchObject({ recipient: mailbox.email, sender: '' })
      expect(fields['body-mime']).toMatch(/^Content-Type: multipart\/report; report-type=delivery-status/m)
      expect(fields['body-mime']).toContain(`Final-Recipient: rfc822; ${person.email}`)
      expect(fields['body-mime']).toContain(`Status: ${status}`)
      expect(fields['body-mime']).toContain(`Message-ID: ${messageId}`)
    }
  })
})

describe('people and machines who only look', () => {
  it('click without answering', async () => {
    for (const person of having('clicks_only')) await stage.write(person)
    await stage.world.settled()
    expect(stage.took('/to/')).toHaveLength(having('clicks_only').length)
    expect(await stage.readAnswers()).toHaveLength(0)
  })

  it('scans pixel and every link at once, and presses nothing', async () => {
    const person = having('scanner')[0]!
    const before = performance.now()
    await stage.write(person)
    await stage.world.settled()
    expect(performance.now() - before).toBeLessThan(1000)
    const fetched = stage.receiver.deliveries.map(({ path }) => path.split('/')[1]).sort()
    expect(fetched).toEqual(['leave', 'pixel', 'to'])
    expect(stage.took('/leave/').map(({ body }) => body)).toEqual([''])
  })

  it('stay silent', async () => {
    for (const person of having('silent')) await stage.write(person)
    await stage.world.settled()
    expect(stage.took('/inbound/mime')).toHaveLength(0)
    expect(stage.took('/to/')).toHaveLength(0)
  })
})

describe('the world', () => {
  it('does the same things again for the same seed', async () => {
    const deeds: string[][] = []
    for (let run = 0; run < 2; run++) {
      stage.world.reset()
      for (const person of having('interested').slice(0, 6))
        await stage.write(person, { messageId: `<${person.id}@x.example>` })
      await stage.world.settled()
      deeds.push(
        stage.world
          .deeds()
          .map(({ person, act, about }) => `${person} ${act} ${about}`)
          .sort(),
      )
    }
    expect(deeds[0]!.length).toBeGreaterThan(6)
    expect(deeds[1]).toEqual(deeds[0])
  })

  it('follows no link out of the world', async () => {
    await stage.write(getPerson('yonatan-peretz'))
    await stage.world.settled()
    expect(stage.world.deeds()).toContainEqual(expect.objectContaining({ act: 'stayed_inside' }))
  })

  it('never connected to anything but loopback', () => {
    expect(connected.length).toBeGreaterThan(50)
    expect([...new Set(connected)]).toEqual(['127.0.0.1'])
  })
})
