/** One page as the site answered it. `url` is where redirects ended; `body` is decoded text; `contentType` without parameters. */
export type PageRead = {
  ok: true
  url: string
  status: number
  contentType: string
  body: string
  /** The service that read it for us, where the site refused us. */
  through?: string
  /** The stored raw page, where the source keeps one. */
  artifactId?: string
}

export type FetchedPage = PageRead | { ok: false; reason: string; status?: number; through?: string }

/** Where pages come from: the polite fetcher, a recorded folder, or a test's table. Never throws for a page that can't be had. */
export type PageSource = { fetchPage(url: string): Promise<FetchedPage> }
