/** A mail that a provider posts. `sourceKey` is spent with the first mail that comes with it, so that a seen signature is worth nothing. */
export type InboundPost =
  | { ok: true; raw: Uint8Array; recipient: string; sourceKey: string }
  /** `unusable`: signed, but without a mail: posting it again is pointless. */
  | { ok: false; reason: 'bad_signature' | 'unusable'; detail: string }

/** Reads and checks a post. `now` is the machine's time, which signatures go by. */
export type ReadInboundPost = (
  post: { body: Uint8Array; contentType: string },
  signingKey: string,
  now: Temporal.Instant,
) => InboundPost
