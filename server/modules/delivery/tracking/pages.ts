/** A transparent GIF of one pixel. */
export const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">
<title>${title}</title><style>body{font:16px/1.5 system-ui,sans-serif;max-width:32rem;margin:4rem auto;padding:0 1rem}
button{font:inherit;padding:.5rem 1rem}</style></head><body><h1>${title}</h1>${body}</body></html>`

/** Asks first: mail scanners follow every link, and must not unsubscribe anybody. The form posts to the page's own address. */
export const askPage = page(
  'Unsubscribe',
  '<p>Shall we never write to this address again?</p><form method="post"><button>Never write again</button></form>',
)

export const donePage = page('You are unsubscribed', '<p>We will not write to this address again.</p>')

export const unknownPage = page(
  'This link is not valid',
  '<p>It may have been cut off. Reply to the message instead.</p>',
)
