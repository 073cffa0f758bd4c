import { createSocket } from 'node:dgram'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { createAddressGuard } from './address-guard.ts'
import { createReplayFetcher } from './create-replay-fetcher.ts'
import { findChromium } from './find-chromium.ts'
import { serveLocally } from './local-site.ts'
import { createRenderer, type RendererOptions } from './render-page.ts'

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.close()
})

async function serve(listener: RequestListener) {
  const site = await serveLocally(listener)
  open.push(site)
  return site
}

const servePage = (html: string) =>
  serve((request, response) => {
    response.writeHead(request.url === '/' ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(html)
  })

/** `summit.example` is this machine here, and allowed; the machine's own addresses are not, unless named. */
function startRenderer(port: number, options: Partial<RendererOptions> = {}, alsoAllowed: string[] = []) {
  const resolve = async () => [{ address: '127.0.0.1', family: 4 }]
  const guard = createAddressGuard({ allowHosts: [`summit.example:${port}`, ...alsoAllowed], resolve })
  const renderer = createRenderer({
    guard,
    version: '1',
    aboutUrl: 'https://lanyard.example',
    settleMs: 1_500,
    ...options,
  })
  open.push(renderer)
  return (path = '/') => renderer.render(`http://summit.example:${port}${path}`)
}

const PNG = [0x89, 0x50, 0x4e, 0x47]

test('without a Chromium rendering says so and nothing else happens', async () => {
  expect(findChromium(['/nowhere/chromium'])).toBeUndefined()
  const guard = createAddressGuard({ allowHosts: ['127.0.0.1'] })
  const renderer = createRenderer({ guard, version: '1', aboutUrl: 'x', executablePath: '/nowhere/chromium' })
  expect(await renderer.render('http://127.0.0.1:9/')).toMatchObject({ ok: false, reason: 'no_browser' })
})

describe.skipIf(!findChromium())('in a real Chromium (skipped where there is none)', () => {
  test('a page built by script is rendered, with text and picture', async () => {
    const site = await servePage(
      '<main></main><script>document.querySelector("main").innerHTML = "<h2>Gold: Förderer</h2>"</script>',
    )
    const result = await startRenderer(site.port)()
    expect(result).toMatchObject({ ok: true, text: 'Gold: Förderer', finalUrl: `http://summit.example:${site.port}/` })
    expect(result.ok && result.html).toContain('<h2>Gold: Förderer</h2>')
    expect(result.ok && [...result.screenshot!.subarray(0, 4)]).toEqual(PNG)
  })

  test('a page full of photographs is kept as a smaller picture', async () => {
    const site = await servePage(
      `<canvas width="1280" height="1600"></canvas><script>
        const canvas = document.querySelector('canvas').getContext('2d')
        const noise = canvas.createImageData(1280, 1600)
        for (let i = 0; i < noise.data.length; i++) noise.data[i] = i % 4 === 3 ? 255 : Math.random() * 256
        canvas.putImageData(noise, 0, 0)
      </script>`,
    )
    const result = await startRenderer(site.port)()
    const picture = result.ok ? result.screenshot! : undefined
    expect([...picture!.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff])
    expect(picture!.byteLength).toBeLessThan(3_000_000)
  })

  const reachingFor = (victim: string) => `
    <img src="${victim}/img"><iframe src="${victim}/frame"></iframe><script src="${victim}/script"></script>
    <link rel="stylesheet" href="${victim}/style"><script>
      fetch("${victim}/fetch", { mode: "no-cors" }).catch(() => {})
      navigator.sendBeacon("${victim}/beacon", "x")
      new EventSource("${victim}/events")
      new WebSocket("${victim.replace('http', 'ws')}/socket")
      document.body.append("done")
    </script>`

  test('a page that reaches for this machine does not get there, though it would if it were allowed', async () => {
    const victim = await serve((_request, response) => response.end('secret'))
    const site = await servePage(reachingFor(victim.url))
    expect(await startRenderer(site.port)()).toMatchObject({ ok: true })
    expect(victim.visits).toEqual([])
    await startRenderer(site.port, {}, [victim.host])()
    expect(victim.visits).toEqual(expect.arrayContaining(['/img', '/script', '/style']))
  })

  test('a page does not get out beside the proxy either, by WebRTC or WebTransport', async () => {
    const packets: number[] = []
    const udp = createSocket('udp4').on('message', (packet) => packets.push(packet.length))
    await new Promise<void>((resolve) => {
      udp.bind(0, '0.0.0.0', resolve)
    })
    const { port } = udp.address()
    // The page's own host is localhost, because WebTransport exists on secure origins only.
    const site = await servePage(`<p>start</p><script>
      const peer = new RTCPeerConnection({ iceServers: [{ urls: "stun:127.0.0.1:${port}" }] })
      peer.createDataChannel("x")
      peer.createOffer().then((offer) => peer.setLocalDescription(offer))
      peer.onicegatheringstatechange = () => document.body.append(" " + peer.iceGatheringState)
      new WebTransport("https://127.0.0.1:${port}/").ready.catch(() => document.body.append(" no transport"))
      const busy = setInterval(() => fetch("/"), 200)
      setTimeout(() => clearInterval(busy), 1000)
    </script>`)
    const guard = createAddressGuard({ allowHosts: [`localhost:${site.port}`] })
    const renderer = createRenderer({ guard, version: '1', aboutUrl: 'x' })
    open.push(renderer, { close: async () => void udp.close() })
    const result = await renderer.render(`http://localhost:${site.port}/`)
    expect(result.ok && result.text).toContain('gathering')
    expect(result.ok && result.text).toContain('no transport')
    expect(packets).toEqual([])
  })

  test.each([
    [
      'by a header',
      (to: string): RequestListener =>
        (_q, response) =>
          response.writeHead(302, { location: to }).end(),
    ],
    [
      'by script',
      (to: string): RequestListener =>
        (_q, response) =>
          response.writeHead(200, { 'content-type': 'text/html' }).end(`<script>location = "${to}"</script>`),
    ],
  ])('a page that redirects to this machine %s is refused', async (_how, listener) => {
    const victim = await serve((_request, response) => response.end('secret'))
    const site = await serve(listener(`${victim.url}/inside`))
    expect(await startRenderer(site.port)()).toMatchObject({ ok: false, reason: 'refused_address' })
    expect(victim.visits).toEqual([])
  })

  test('an address that is refused does not even start a browser', async () => {
    const victim = await serve((_request, response) => response.end('secret'))
    const renderer = createRenderer({ guard: createAddressGuard({ allowHosts: [] }), version: '1', aboutUrl: 'x' })
    expect(await renderer.render(victim.url)).toMatchObject({ reason: 'refused_address' })
    expect(await renderer.render('file:///etc/passwd')).toMatchObject({ reason: 'refused_address' })
    expect(victim.visits).toEqual([])
  })

  test('errors, downloads, endless scripts and endless documents have their own reasons', async () => {
    const answers: Record<string, [number, Record<string, string>, string]> = {
      '/missing': [404, { 'content-type': 'text/html' }, 'gone'],
      '/download': [
        200,
        { 'content-disposition': 'attachment; filename=a.zip', 'content-type': 'application/zip' },
        'PK',
      ],
      '/busy': [200, { 'content-type': 'text/html' }, '<p>x</p><script>setTimeout(() => { for (;;); }, 50)</script>'],
      '/large': [200, { 'content-type': 'text/html' }, '<script>document.write("x".repeat(3e6))</script>'],
      '/popup': [
        200,
        { 'content-type': 'text/html' },
        '<p>here</p><script>window.open("/missing"); alert("hey")</script>',
      ],
    }
    const site = await serve((request, response) => {
      const [status, headers, body] = answers[request.url!] ?? [404, {}, '']
      response.writeHead(status, headers).end(body)
    })
    const render = startRenderer(site.port, { timeoutMs: 6_000, maxBytes: 1_000_000 })
    expect(await render('/missing')).toMatchObject({ reason: 'http_error', status: 404 })
    expect(await render('/download')).toMatchObject({ reason: 'garbage' })
    expect(await render('/large')).toMatchObject({ reason: 'too_large' })
    expect(await render('/popup')).toMatchObject({ ok: true, text: 'here' })
    expect(await render('/busy')).toMatchObject({ reason: 'timeout' })
    expect(await render('/popup'), 'after a page that hung the browser').toMatchObject({ ok: true, text: 'here' })
  })

  test('a replay is rendered from the recording alone, also over https', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lanyard-replay-'))
    const victim = await serve((_request, response) => response.end('live'))
    const page = (url: string, file: string, contentType: string) => ({
      url,
      file,
      status: 200,
      contentType,
      source: '',
    })
    await mkdir(join(folder, 'pages'))
    await writeFile(
      join(folder, 'pages/home.html'),
      `<p>x</p><script src="/app.js"></script><img src="${victim.url}/img">`,
    )
    await writeFile(join(folder, 'pages/app.js'), 'document.querySelector("p").textContent = "from the recording"')
    await writeFile(
      join(folder, 'index.json'),
      JSON.stringify([
        page('https://summit.example/2031/', 'pages/home.html', 'text/html'),
        page('https://summit.example/app.js', 'pages/app.js', 'text/javascript'),
      ]),
    )
    const guard = createAddressGuard({ allowHosts: [victim.host] })
    const serveFrom = await createReplayFetcher(folder)
    const renderer = createRenderer({ guard, serveFrom, version: '1', aboutUrl: 'x', settleMs: 1_500 })
    open.push(renderer)
    expect(await renderer.render('http://summit.example/2031')).toMatchObject({ ok: true, text: 'from the recording' })
    expect(await renderer.render('https://summit.example/other')).toMatchObject({ ok: false, reason: 'not_recorded' })
    expect(victim.visits).toEqual([])
    await rm(folder, { recursive: true })
  })

  test('one browser serves several pages and is closed when idle', async () => {
    const site = await servePage('<p>here</p>')
    const render = startRenderer(site.port, { idleMs: 200 })
    const results = await Promise.all([render(), render(), render()])
    expect(results.map((result) => result.ok)).toEqual([true, true, true])
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect(await render(), 'with a new browser').toMatchObject({ ok: true, text: 'here' })
  })
})
