import { expect, it } from 'vitest'
import { describeWalk } from './describe-walk.ts'
import { screens } from './screens.ts'

describeWalk('every screen', (at) => {
  it.each(screens)(
    '$name shows itself, axe finds nothing serious in light and dark, and it fits a phone of 360 px',
    async (screen) => {
      const { page, play, open, shot, flaws, asPhone } = at()
      await open(await screen.path(play.api))
      await shot(screen.name)
      expect(await flaws()).toEqual([])
      await asPhone(async () => {
        await shot(`${screen.name}-phone`)
        const [content, window] = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          document.documentElement.clientWidth,
        ])
        expect(content).toBeLessThanOrEqual(window!)
      })
    },
  )
})
