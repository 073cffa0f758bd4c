/** Something a reader, or a spam filter, may take amiss. `advice` is what to do about it. */
export type Lint = { code: string; at: 'subject' | 'text' | 'attachments'; advice: string }
