// Looks at pages one after another: each is there, valid, reachable, readable and alive.
import { expect } from '@playwright/test'
import { expectAccessible, type Look } from './axe'
import { expectValid } from './html'
import { expectRoomForEverything, outlineFaults } from './layout'
import type { Stop } from './tours'
import type { Visitor } from './visitor'

/** What is measured of other languages than the first: their words may be longer, their colours are the same. */
const WIDE: readonly Look[] = [{ colours: 'light', width: 1280 }]

export async function walk(visitor: Visitor, stops: readonly Stop[]): Promise<void> {
  const { page, language } = visitor
  const titles = new Map<string, string>()
  for (const { tail, status = 200 } of stops) {
    const where = `/${language}/${tail}`
    const path = tail.split('?')[0] ?? tail
    const response = await visitor.open(tail, status)
    expect.soft(new URL(page.url()).pathname, where).toBe(visitor.path(path))
    await expect.soft(page.locator('html'), where).toHaveAttribute('lang', language)
    expect.soft(await outlineFaults(page), `outline of ${where}`).toEqual([])
    const title = await page.title()
    expect.soft(title, where).toMatch(/ – Brukerpass$/)
    // One page shown in two ways may keep its title.
    expect.soft(titles.get(title) ?? path, `"${title}" is the title of one page`).toBe(path)
    titles.set(title, path)
    if (visitor.scripted) {
      await expectAccessible(page, where, language === 'nb' ? undefined : WIDE)
      await page.setViewportSize({ width: 1280, height: 800 })
      await expectAlive(visitor, where)
    } else {
      await expectValid(await response.text(), where)
      if (language === 'nb') await expectRoomForEverything(page, where)
    }
  }
}

/** Follows a link of the page and sees that the document is still the same: WASM has woken up. It may lead to the page itself. */
async function expectAlive(visitor: Visitor, where: string): Promise<void> {
  const { page, words } = visitor
  await page.evaluate(() => {
    Object.assign(window, { canary: 'alive' })
    document.querySelector('h1')?.setAttribute('data-left', '')
  })
  await page.getByRole('contentinfo').getByRole('link', { name: words.contact, exact: true }).click()
  await expect(page.locator('[data-left]')).toHaveCount(0)
  await visitor.arrivesAt(words.contact)
  const canary = await page.evaluate(() => (window as unknown as { canary?: string }).canary)
  expect.soft(canary, `${where} is left without a new document`).toBe('alive')
}
