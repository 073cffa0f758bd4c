import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { enrollByRules } from '../enrollments/enroll-by-rules.ts'
import { enrollContacts } from '../enrollments/enroll-contacts.ts'
import { followReply } from '../enrollments/follow-reply.ts'
import { rehearseEnrollments } from '../enrollments/rehearse-enrollments.ts'
import { editSequence } from '../sequences/edit-sequence.ts'
import { setSequenceStatus } from '../sequences/set-sequence-status.ts'
import { companyId, noor, startTestOutreach, type TestOutreach, tomas } from '../test-outreach.ts'
import { changePolicy } from './change-policy.ts'
import { usualPolicy } from './contact-policy.ts'
import { findOwnedByOthers } from './find-owned-by-others.ts'
import { followOwners, releaseSequences } from './follow-owners.ts'

describe('a company that only its owner writes to', () => {
  let outreach: TestOutreach
  beforeAll(async () => {
    outreach = await startTestOutreach()
  })
  afterAll(() => outreach.platform.close())
  beforeEach(async () => {
    outreach.reset()
    await set({ exclusiveOwner: true })
  })

  const open = { personTouches: null, companyTouches: null, cooldownDays: 0 }
  const set = (policy: object) => changePolicy(outreach.deps, outreach.ctx(), { ...usualPolicy, ...open, ...policy })
  const email = { kind: 'email' as const, subject: 'Hello', body: 'Hello {{ contact.first_name }}' }
  const follow = { ...email, delayDays: 1, delayUnit: 'calendar' as const }
  const id = () => outreach.ctx().ids.next()
  const ownedBy = (ownerId: string | null) => Object.assign(outreach.world.company, { ownerId })
  const as = (memberId: string) =>
    outreach.platform.jobs.contextFor(outreach.platform.organisationId, { kind: 'member', id: memberId, role: 'rep' })
  const enroll = (memberId: string, sequenceId: string, contactId: string, more = {}) =>
    as(memberId).transaction((trx) =>
      enrollContacts(outreach.deps, trx, { sequenceId, contactIds: [contactId], ...more }),
    )
  const keptOf = async (contactId: string, writtenBy: string | null = null) => {
    const enrollmentId = writtenBy ? null : (await outreach.state(contactId)).id
    const message = { id: contactId, companyId, enrollmentId, writtenBy }
    return (await outreach.ctx().transaction((trx) => findOwnedByOthers(outreach.deps, trx, [message]))).has(contactId)
  }

  it('takes nobody into another member’s sequence, by hand or in a rehearsal, and says whose it is', async () => {
    const { sequenceId } = await outreach.begin({ steps: [email] })
    ownedBy(tomas)
    const refused = [{ ok: false, reason: 'owned_by_other', detail: 'Tomas' }]
    const contactId = id()
    expect(await enroll(noor, sequenceId, contactId, { dryRun: true })).toMatchObject(refused)
    expect(await enroll(noor, sequenceId, contactId)).toMatchObject(refused)
    expect(await rehearseEnrollments(outreach.deps, as(noor), { sequenceId, contactIds: [contactId] })).toMatchObject([
      { outcome: 'not_enrolled', reason: 'owned_by_other: Tomas' },
    ])
    expect(await enroll(tomas, sequenceId, contactId)).toMatchObject([{ ok: true }])
  })

  it('is open to all while it is nobody’s, or while the organisation does not want it so', async () => {
    const { sequenceId } = await outreach.begin({ steps: [email] })
    ownedBy(null)
    expect(await enroll(noor, sequenceId, id())).toMatchObject([{ ok: true }])
    ownedBy(tomas)
    await set({ exclusiveOwner: false })
    expect(await enroll(noor, sequenceId, id())).toMatchObject([{ ok: true }])
  })

  it('goes by the owner of a sequence before who enrolls', async () => {
    const { sequenceId } = await outreach.begin({ steps: [email], ownerId: tomas })
    ownedBy(tomas)
    expect(await enroll(noor, sequenceId, id())).toMatchObject([{ ok: true }])
    ownedBy(noor)
    expect(await enroll(noor, sequenceId, id())).toMatchObject([{ ok: false, detail: 'Noor' }])
  })

  it('falls by rule to the owner’s own sequence, and to nobody’s not at all', async () => {
    ownedBy(null)
    const rule = { departments: ['marketing'] }
    const mine = await outreach.begin({ steps: [email], rule, ownerId: noor })
    const shared = await outreach.begin({ steps: [email], rule })
    const theirs = await outreach.begin({ steps: [email], rule, ownerId: tomas })
    ownedBy(tomas)
    const contactId = id()
    Object.assign(outreach.deps.contacts, { getContacts: async (_: unknown, ids: string[]) => ids.map(contactOf) })
    await enrollByRules(outreach.deps, outreach.ctx(), [contactId])
    expect(await outreach.state(contactId)).toMatchObject({ sequenceId: theirs.sequenceId })
    for (const { sequenceId } of [mine, shared, theirs])
      await setSequenceStatus(outreach.deps, outreach.ctx(), sequenceId, 'archived')
  })
  const contactOf = (contactId: string) => ({
    ...{ id: contactId, companyId, eventId: null, firstName: 'Ada', lastName: 'Birch', fullName: 'Ada Birch' },
    source: { kind: 'import', url: null, seenAt: '2026-01-01' },
    ...outreach.world.contact,
  })

  it('keeps a later step waiting while another member owns it, and lets it go on when that is undone', async () => {
    ownedBy(null)
    const { sequenceId } = await outreach.begin({ steps: [email, follow] })
    const contactId = id()
    await enroll(noor, sequenceId, contactId)
    await outreach.plan()
    expect(await keptOf(contactId)).toBe(false)
    await outreach.send(contactId)
    ownedBy(tomas)
    expect(await keptOf(contactId)).toBe(true)
    outreach.platform.clock.advance({ hours: 30 })
    await outreach.plan()
    expect(outreach.messagesTo(contactId)).toHaveLength(1)
    expect(await outreach.state(contactId)).toMatchObject({ reason: 'contact_policy: owned_by_other' })
    ownedBy(noor)
    await followOwners(outreach.ctx(), { companyIds: [companyId] })
    await outreach.plan()
    expect(outreach.messagesTo(contactId).map((one) => one.step)).toEqual([1, 2])
  })

  it('keeps messages by hand of others off, and lets those of its owner pass', async () => {
    ownedBy(tomas)
    expect(await keptOf(id(), noor)).toBe(true)
    expect(await keptOf(id(), tomas)).toBe(false)
  })

  it('belongs to who enrolls first, where the organisation wants it so', async () => {
    ownedBy(null)
    const { sequenceId } = await outreach.begin({ steps: [email] })
    await set({ exclusiveOwner: true, ownerByEnrolling: true })
    await enroll(noor, sequenceId, id(), { dryRun: true })
    expect(outreach.world.company.ownerId).toBeNull()
    await enroll(noor, sequenceId, id())
    expect(outreach.world.company.ownerId).toBe(noor)
    expect(await enroll(tomas, sequenceId, id())).toMatchObject([{ ok: false, detail: 'Noor' }])
  })

  it('is written to in the enroller’s name once the owner of the sequence has left', async () => {
    ownedBy(noor)
    const { sequenceId } = await outreach.begin({ steps: [email], ownerId: tomas })
    expect(await enroll(noor, sequenceId, id())).toMatchObject([{ ok: false }])
    await releaseSequences(outreach.deps, outreach.ctx(), [tomas])
    expect(await enroll(noor, sequenceId, id())).toMatchObject([{ ok: true }])
  })

  describe('after a member has left', () => {
    const everybody = [noor, tomas].map((id) => ({
      id,
      name: id === noor ? 'Noor' : 'Tomas',
      email: `${id}@x.example`,
    }))
    const membersAre = (...ids: string[]) =>
      Object.assign(outreach.deps.members, { list: async () => everybody.filter((one) => ids.includes(one.id)) })
    afterAll(() => membersAre(noor, tomas))

    it.each([
      ['goes to nobody', [tomas], null],
      ['goes to who is still there', [noor, tomas], noor],
    ])('%s when an answer to what they began names a colleague', async (_, still, owner) => {
      membersAre(noor, tomas)
      ownedBy(null)
      const { sequenceId } = await outreach.begin({ steps: [email] })
      const answered = id()
      await enroll(noor, sequenceId, answered)
      await outreach.plan()
      await outreach.send(answered)
      membersAre(...still)
      await set({ exclusiveOwner: true, ownerByEnrolling: true })
      await followReply(outreach.deps, outreach.ctx(), {
        ...{ name: 'reply.classified', replyId: id(), messageId: null, kind: 'reply', contactId: answered, companyId },
        ...{ intent: 'referral', returnOn: null },
      })
      const source = { kind: 'reply', url: null, seenAt: '2026-01-01' }
      const getContacts = async (_: unknown, ids: string[]) => ids.map((one) => ({ ...contactOf(one), source }))
      Object.assign(outreach.deps.contacts, { getContacts })
      const [named, other] = [id(), id()]
      await enrollByRules(outreach.deps, outreach.ctx(), [named])
      expect(await outreach.state(named)).toMatchObject({ sequenceId, status: 'active' })
      expect(outreach.world.company.ownerId).toBe(owner)
      // Whoever is still there may write on.
      expect(await enroll(tomas, sequenceId, other)).toMatchObject([{ ok: owner === null }])
    })

    it('goes to nobody when the sequence is still written down as theirs', async () => {
      membersAre(noor, tomas)
      ownedBy(null)
      const { sequenceId } = await outreach.begin({ steps: [email], ownerId: noor })
      await set({ exclusiveOwner: true, ownerByEnrolling: true })
      membersAre(tomas)
      expect(await enroll(tomas, sequenceId, id())).toMatchObject([{ ok: true }])
      expect(outreach.world.company.ownerId).toBeNull()
    })
  })

  it('gives no sequence to somebody who is no member', async () => {
    const { sequenceId } = await outreach.begin({ steps: [email] })
    await expect(editSequence(outreach.deps, outreach.ctx(), sequenceId, { ownerId: id() })).rejects.toMatchObject({
      code: 'invalid_request',
    })
  })
})
