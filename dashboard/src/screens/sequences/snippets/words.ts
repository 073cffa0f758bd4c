/** What changes with a snippet. */
export const touchedBySnippets = [
  '/api/v1/snippets',
  '/api/v1/changes',
  '/api/v1/messages',
  '/api/v1/message-counts',
  '/api/v1/message-previews',
]
