/** Listens to /api/v1/live as a browser does; for tests. Resolves when the stream is open. */
export async function watch(baseUrl: string, apiKey: string, lastEventId?: string) {
  const leaving = new AbortController()
  const answer = await fetch(`${baseUrl}/api/v1/live`, {
    headers: { authorization: `Bearer ${apiKey}`, ...(lastEventId ? { 'last-event-id': lastEventId } : {}) },
    signal: leaving.signal,
  })
  if (!answer.ok) throw new Error(`The stream answered ${answer.status}.`)
  let text = ''
  const read = async () => {
    const decoder = new TextDecoder()
    for await (const bytes of answer.body!) text += decoder.decode(bytes, { stream: true })
  }
  const events = () =>
    text
      .split('\n\n')
      .map((block) => Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2))))
      .filter((one) => one['event'] === 'fact')
  return {
    facts: () => events().map((one) => JSON.parse(one['data']!) as Record<string, string>),
    lastId: () => events().at(-1)!['id'] as string,
    ended: read().catch(() => {}),
    leave: () => leaving.abort(),
  }
}
