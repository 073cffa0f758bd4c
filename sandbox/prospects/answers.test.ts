import { createHmac } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { getPerson, people } from '../../cast/index.ts'
import { fieldsOf, mailbox, SIGNING_KEY, type Stage, startStage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await startStage()
})
afterEach(() => stage.reset())
afterAll(() => stage.stop())

const answering = people.filter(({ conversation }) => conversation.reply && !conversation.away && !conversation.answers)

describe('people who answer', () => {
  it.each(answering.map((person) => [person.id, person] as const))(
    '%s answers once, in the thread',
    async (_id, person) => {
      const messageId = await stage.write(person)
      await stage.world.settled()
      const answers = await stage.readAnswers()
      expect(answers).toHaveLength(1)
      const { fields, mail } = answers[0]!
      expect(mail.inReplyTo).toBe(messageId)
      expect([mail.references].flat()).toContain(messageId)
      expect(mail.from?.value[0]).toMatchObject({ address: person.email, name: person.name })
      expect(fields).toMatchObject({ recipient: mailbox.email, sender: person.email })
      expect(mail.text).toContain('shall we talk')
      expect(mail.text).toContain(person.title)
      expect(mail.text).not.toMatch(/[{}]/)
      if (person.conversation.refersTo) expect(mail.text).toContain(getPerson(person.conversation.refersTo).email)
    },
  )

  it('signs what it posts as the mail provider does', async () => {
    await stage.write(getPerson('nathan-okafor'))
    await stage.world.settled()
    const fields = await fieldsOf(stage.took('/inbound/mime')[0]!)
    const expected = createHmac('sha256', SIGNING_KEY)
      .update(fields['timestamp']! + fields['token']!)
      .digest('hex')
    expect(fields['signature']).toBe(expected)
    expect(fields['token']).toHaveLength(50)
    expect(Math.abs(Number(fields['timestamp']) - Date.now() / 1000)).toBeLessThan(60)
  })

  it('posts again until it is taken, freshly signed', async () => {
    stage.receiver.failAt('/inbound/mime', 500, 503)
    await stage.write(getPerson('klaus-dietrich'))
    await stage.world.settled()
    const posts = stage.receiver.deliveries.filter(({ path }) => path === '/inbound/mime')
    const tokens = await Promise.all(posts.map(async (post) => (await fieldsOf(post))['token']))
    expect(posts.map(({ status }) => status).sort()).toEqual([200, 500, 503])
    expect(new Set(tokens).size).toBe(3)
  })

  it('never answers a message twice, nor the next one in the thread', async () => {
    const person = getPerson('caleb-whitfield')
    const messageId = await stage.write(person, { messageId: '<first@berthline.example>' })
    await stage.write(person, { messageId: '<first@berthline.example>' })
    await stage.world.settled()
    await stage.write(person, { inReplyTo: messageId })
    await stage.world.settled()
    expect(await stage.readAnswers()).toHaveLength(1)
    expect(await stage.world.received()).toHaveLength(3)
  })

  it('answers only when asked again, where that is the temper', async () => {
    const person = getPerson('oluwaseun-adeyemi')
    const first = await stage.write(person)
    await stage.world.settled()
    expect(await stage.readAnswers()).toHaveLength(0)
    const second = await stage.write(person, { inReplyTo: first })
    await stage.world.settled()
    expect((await stage.readAnswers()).map(({ mail }) => mail.inReplyTo)).toEqual([second])
  })
})

describe('people who are away', () => {
  it('answer by machine at once and by hand after the day they named', async () => {
    const person = getPerson('matthias-obermaier')
    const sentAt = stage.world.clock.now()
    await stage.write(person)
    await stage.world.settled()
    const [auto, own] = (await stage.readAnswers()).map(({ mail }) => mail)
    expect(auto?.headers.get('auto-submitted')).toBe('auto-replied')
    expect(own?.headers.has('auto-submitted')).toBe(false)
    const named = /(\d{1,2})\. (\p{L}+) (\d{4})/u.exec(auto?.text ?? '')!
    const earliest = sentAt
      .toZonedDateTimeISO(person.company.zone)
      .toPlainDate()
      .add({ days: person.conversation.away!.days })
    expect(Number(named[3])).toBe(earliest.year)
    expect(own!.date!.getTime()).toBeGreaterThanOrEqual(Date.parse(`${earliest}T00:00Z`))
  })

  it('answer the newest message when they are back, and only once by machine', async () => {
    const person = getPerson('declan-roche')
    const first = await stage.write(person)
    const second = await stage.write(person, { inReplyTo: first })
    await stage.world.settled()
    const answers = await stage.readAnswers()
    expect(answers.map(({ mail }) => mail.inReplyTo)).toEqual([first, second])
  })
})
