/** Whether this is the pretend world. The page itself says so, so that nothing has to be asked before it is drawn. */
export const inSandbox = document.querySelector<HTMLMetaElement>('meta[name="lanyard-mode"]')?.content === 'sandbox'
