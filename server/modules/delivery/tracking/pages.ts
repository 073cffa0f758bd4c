/** A transparent GIF of one pixel. */
export const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">
<title>${title}</title><style>body{font:16px/1.5 system-ui,sans-serif;max-width:32rem;margin:4rem auto;padding:0 1rem}
button{font:inherit;padding:.5rem 1rem}fieldset{border:0;margin:0;padding:0}</style></head><body><h1>${title}</h1>${body}</body></html>`

/** How long somebody is left alone who does not want to hear from us for now, in months. */
export const pauseMonths = 6

/**
 * Asks first: mail scanners follow every link, and must not unsubscribe anybody. The form posts to the page's own address. For ever comes
 * first and is chosen already, so that who only presses the button gets what the link in the mail said.
 */
export const askPage = page(
  'Unsubscribe',
  `<form method="post"><fieldset><legend>What shall we do with this address?</legend>
<p><label><input type="radio" name="choice" value="never" checked> Never write to it again</label></p>
<p><label><input type="radio" name="choice" value="pause"> Not for the next ${pauseMonths} months</label></p></fieldset>
<p><button>Confirm</button></p></form>`,
)

export const donePage = page('You are unsubscribed', '<p>We will not write to this address again.</p>')

export const pausedPage = page(
  'You are left alone for now',
  `<p>We will not write to this address for the next ${pauseMonths} months. The link in our message stays valid, should you want never to hear from us again.</p>`,
)

export const unknownPage = page(
  'This link is not valid',
  '<p>It may have been cut off. Reply to the message instead.</p>',
)
