import { expect, it } from 'vitest'
import { isBotWall } from './is-bot-wall.ts'

const page = (body: string) => `<!doctype html><html><head><title>x</title></head><body>${body}</body></html>`

it.each([
  [
    'Cloudflare',
    '<h1>Just a moment...</h1><script src="/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1"></script>',
  ],
  ['Imperva', '<iframe src="/_Incapsula_Resource?SWUDNSAI=31">Request unsuccessful. Incapsula incident ID: 1</iframe>'],
  ['DataDome', '<p>Please enable JS</p><script src="https://ct.captcha-delivery.com/c.js"></script>'],
  ['a captcha', '<p>Are you a robot?</p><div class="h-captcha"></div>'],
])('a wall of %s is one', (_, body) => {
  expect(isBotWall(page(body))).toBe(true)
})

it.each([
  [
    'a page behind Cloudflare',
    `<p>${'Three days of talks. '.repeat(60)}</p><script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script>`,
  ],
  [
    'a page with a form and a captcha',
    '<nav><a href="/">Home</a><a href="/sponsors">Sponsors</a><a href="/cfp">CFP</a></nav><div class="g-recaptcha"></div>',
  ],
  [
    'a page built by script behind Cloudflare',
    '<div id="root"></div><script>a.src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"</script>',
  ],
  ['a page that says little', '<h1>Just a moment</h1>'],
])('%s is none', (_, body) => {
  expect(isBotWall(page(body))).toBe(false)
})
