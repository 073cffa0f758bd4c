import { eventAddressAnswer, newEventAddress } from '@lanyard/contract/sponsors.ts'
import { type Route, route } from '#platform/http/route.ts'
import { addEventAddress } from '../add-event-address.ts'
import type { SponsorsDeps } from '../deps.ts'
import { writeSponsors } from '../permissions.ts'

export const eventAddressRoute = (deps: SponsorsDeps): Route =>
  route({
    method: 'POST',
    url: '/api/v1/event-addresses',
    summary: "Make an event of a conference's address, by its own page, and read who sponsors it",
    permission: writeSponsors,
    body: newEventAddress,
    answer: eventAddressAnswer,
    // Each one goes out to a site of somebody else's.
    perMinute: 30,
    run: async (ctx, { body, reply }) => {
      const answer = await addEventAddress(deps, ctx, body)
      if (answer.state === 'created') reply.code(201)
      return answer
    },
  })
