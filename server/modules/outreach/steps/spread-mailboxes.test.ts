import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { enrollContacts } from '../enrollments/enroll-contacts.ts'
import { startTestOutreach, type TestOutreach } from '../test-outreach.ts'

describe('mailboxes', () => {
  let outreach: TestOutreach
  beforeAll(async () => {
    outreach = await startTestOutreach()
  })
  afterAll(() => outreach.platform.close())
  beforeEach(() => {
    outreach.reset()
    outreach.world.mailboxes = [mailbox(big, 40), mailbox(small, 10)]
  })

  const [big, small] = ['019a0000-0000-7000-8000-0000000000b1', '019a0000-0000-7000-8000-0000000000b2']
  const mailbox = (id: string, cap: number) => ({ id, fromName: id === big ? 'Noor' : 'Tomas', enabled: true, cap })
  const email = { kind: 'email' as const, subject: 'Hello', body: 'Hello {{ contact.first_name }}' }
  const follow = { ...email, delayDays: 1, delayUnit: 'calendar' as const }
  const countOf = (id: string) => outreach.world.messages.filter((one) => one.mailboxId === id).length
  const setEnabled = (id: string, enabled: boolean) =>
    Object.assign(outreach.world.mailboxes.find((one) => one.id === id)!, { enabled })
  async function enrollMany(many: number, steps = [email]) {
    const { sequenceId, contactId } = await outreach.begin({ steps })
    const contactIds = Array.from({ length: many - 1 }, () => outreach.ctx().ids.next())
    await outreach.ctx().transaction((trx) => enrollContacts(outreach.deps, trx, { sequenceId, contactIds }))
    await outreach.plan()
    return [contactId, ...contactIds]
  }

  it('share new threads by what each may send a day', async () => {
    await enrollMany(50)
    expect([countOf(big), countOf(small)]).toEqual([40, 10])
  })

  it('give what one has before it already to the other', async () => {
    outreach.world.mailboxes = [mailbox(big, 10), mailbox(small, 10)]
    await enrollMany(5)
    setEnabled(big, false)
    await enrollMany(8)
    setEnabled(big, true)
    const before = countOf(big)
    await enrollMany(10)
    expect(countOf(big) + countOf(small)).toBe(23)
    expect(countOf(big) - before).toBeGreaterThan(6)
  })

  it('keep a thread to the one it began in, whichever has more room, and while it is paused', async () => {
    outreach.world.mailboxes = [mailbox(small, 10)]
    const { contactId } = await outreach.begin({ steps: [email, follow, follow] })
    await outreach.send(contactId)
    outreach.world.mailboxes = [mailbox(big, 4000), mailbox(small, 10)]
    outreach.platform.clock.advance({ hours: 48 })
    await outreach.plan()
    await outreach.send(contactId)
    setEnabled(small, false)
    outreach.platform.clock.advance({ hours: 48 })
    await outreach.plan()
    const messages = outreach.messagesTo(contactId)
    expect(messages.map((one) => one.mailboxId)).toEqual([small, small, small])
    expect(messages.at(-1)!.reasons[0]).toMatch('the one this thread began in')
  })

  it('that are paused take nobody who was not written to yet', async () => {
    setEnabled(big, false)
    const { contactId } = await outreach.begin({ steps: [email] })
    expect(outreach.messagesTo(contactId)[0]!.mailboxId).toBe(small)
  })
})
