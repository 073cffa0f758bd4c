import open from 'open'

/** Shows the dashboard in the person's browser; does nothing where no person is, and no harm where there is no browser. */
export async function openDashboard(url: string, wanted: boolean): Promise<void> {
  if (!wanted || !process.stdout.isTTY) return
  const browser = await open(url).catch(() => undefined)
  browser?.on('error', () => {})
}
