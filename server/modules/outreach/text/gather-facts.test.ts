import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enrollContacts } from '../enrollments/enroll-contacts.ts'
import { listSchedule } from '../schedule/list-schedule.ts'
import { eventId, startTestOutreach, type TestOutreach } from '../test-outreach.ts'

const otherEvent = '019a0000-0000-7000-8000-0000000000e2'

describe('a contact who is written to about two events at once', () => {
  let outreach: TestOutreach
  beforeAll(async () => {
    outreach = await startTestOutreach()
  })
  afterAll(() => outreach.platform.close())

  const today = () => outreach.platform.clock.now().toZonedDateTimeISO('UTC').toPlainDate()
  const dayIn = (days: number) => today().add({ days }).toString()
  const on = (name: string, days: number) => ({ name, startsOn: dayIn(days), endsOn: dayIn(days) })
  /** Enrolling and taking back refuse a second sequence; however somebody comes to be in two, their messages must not mix. */
  const enrollBoth = async (sequenceId: string) => {
    const [contactId, joined] = [outreach.ctx().ids.next(), outreach.ctx().ids.next()]
    await outreach.ctx().transaction(async (trx) => {
      await enrollContacts(outreach.deps, trx, { sequenceId, contactIds: [contactId], eventId })
      await enrollContacts(outreach.deps, trx, { sequenceId, contactIds: [joined], eventId: otherEvent })
      await trx.db
        .updateTable('outreach.enrollments')
        .set({ contact_id: contactId })
        .where('contact_id', '=', joined)
        .execute()
    })
    return contactId
  }
  const step = { kind: 'email' as const, subject: '{{ event.name }}', body: '{{ opening_line }}' }

  it('reads in each message of its own event, and gets each at its own time', async () => {
    outreach.world.events = { [eventId]: on('Lantern Conf', 11), [otherEvent]: on('Harbour Days', 12) }
    const { sequenceId } = await outreach.begin({ steps: [{ ...step, anchor: { of: 'start', days: -10 } }] })
    const contactId = await enrollBoth(sequenceId)
    await outreach.plan()
    const said = outreach.messagesTo(contactId).map(({ subject, text, sendAt }) => ({
      ...{ subject, day: sendAt.toString().slice(0, 10) },
      ownLine: text.includes(subject),
    }))
    expect(said.toSorted((one, other) => one.day.localeCompare(other.day))).toEqual([
      { subject: 'Lantern Conf', day: dayIn(1), ownLine: true },
      { subject: 'Harbour Days', day: dayIn(2), ownLine: true },
    ])
  })

  it('has both in the forecast, each on the day of its own event', async () => {
    outreach.world.events = { [eventId]: on('Lantern Conf', 20), [otherEvent]: on('Harbour Days', 22) }
    const { sequenceId } = await outreach.begin({ steps: [{ ...step, anchor: { of: 'start', days: -10 } }] })
    const contactId = await enrollBoth(sequenceId)
    await outreach.plan()
    const { items } = await outreach.ctx().transaction((trx) => listSchedule(outreach.deps, trx, {}))
    const days = items.filter((one) => one.contactId === contactId).map((one) => one.at.slice(0, 10))
    expect(days.toSorted()).toEqual([dayIn(10), dayIn(12)])
  })
})

describe('a level that its page writes with a price', () => {
  it('is named to a recipient without it', async () => {
    const outreach = await startTestOutreach()
    outreach.world.tier = 'Gold ($5,000+)'
    const body = '{{ opening_line }} ({{ sponsorship.tier }})'
    const { contactId } = await outreach.begin({ steps: [{ kind: 'email', subject: 'A word', body }] })
    const [message] = outreach.messagesTo(contactId)
    expect(message!.text).toContain('(Gold)')
    expect(message!.text).not.toContain('5,000')
    await outreach.platform.close()
  })
})
