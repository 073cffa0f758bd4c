import type { FastifyReply } from 'fastify'
import sanitizeHtml from 'sanitize-html'

/**
 * Answers with HTML that somebody else wrote (a mail, a page), to be shown in a sandboxed frame: sanitised, and under a policy that runs
 * nothing, sends nothing and, unless `images` is set, loads nothing.
 */
export function sendForeignPage(reply: FastifyReply, html: string, options: { images: boolean }): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', policy(options.images))
    .header('x-frame-options', 'SAMEORIGIN')
    .header('referrer-policy', 'no-referrer')
    .header('cache-control', 'private, no-store')
    .send(`<!doctype html><meta charset="utf-8"><base target="_blank">${frameStyle}${sanitizeForeign(html)}`)
}

const policy = (images: boolean): string =>
  [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    `img-src data:${images ? ' https: http:' : ''}`,
    "form-action 'none'",
    "frame-ancestors 'self'",
    'sandbox allow-popups allow-popups-to-escape-sandbox',
  ].join('; ')

/** A mail is written for white paper, whatever the dashboard's colours are. */
const frameStyle =
  '<style>html{background:#fff;color:#1a1b1e;color-scheme:light;font:14px/1.5 system-ui,sans-serif}body{margin:12px;overflow-wrap:anywhere}img{max-width:100%;height:auto}</style>'

/** Leaves the layout and text of foreign HTML, and nothing that runs, submits or frames. */
export const sanitizeForeign = (html: string): string =>
  sanitizeHtml(html, {
    allowedTags: sanitizeHtml.defaults.allowedTags.concat([
      'img',
      'center',
      'font',
      'u',
      's',
      'strike',
      'big',
      'del',
      'ins',
    ]),
    allowedAttributes: {
      '*': ['style', 'class', 'align', 'valign', 'bgcolor', 'width', 'height', 'dir', 'lang', 'title'],
      a: ['href', 'rel', 'target'],
      img: ['src', 'alt', 'width', 'height'],
      font: ['color', 'face', 'size'],
      table: ['border', 'cellpadding', 'cellspacing'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan', 'scope'],
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: ['http', 'https', 'data'] },
    transformTags: {
      a: (tagName, attribs) => ({
        tagName,
        attribs: { ...attribs, target: '_blank', rel: 'noopener noreferrer nofollow' },
      }),
    },
    parseStyleAttributes: false,
  })
