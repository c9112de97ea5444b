// Colours: the reader's own choice, without a flash; and what the reader's system says.
import type { Locator } from '@playwright/test'
import { focusFaults } from './support/focus'
import { unreadable } from './support/colours'
import { HILDE, PER } from './support/people'
import { expect, test } from './support/test'
import type { Visitor } from './support/visitor'

async function choose(visitor: Visitor, name: string): Promise<void> {
  const { page, words } = visitor
  const group = page.getByRole('group', { name: words.theme.legend })
  await group.getByRole('radio', { name }).check()
  await group.getByRole('button', { name: words.theme.save }).click()
}

/** The background as the style sheet draws it: before that has come, a page has none. */
async function background(visitor: Visitor): Promise<string> {
  const body = visitor.page.locator('body')
  await expect(body).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)')
  return body.evaluate((element) => getComputedStyle(element).backgroundColor)
}

async function expectBackground(visitor: Visitor, colour: string): Promise<void> {
  await expect(visitor.page.locator('body')).toHaveCSS('background-color', colour)
}

test('chosen colours are in the page from its first byte, and stay', async ({ visitor }) => {
  const { page, words } = visitor
  await page.emulateMedia({ colorScheme: 'light' })
  await visitor.open('kontakt')
  const light = await background(visitor)
  await choose(visitor, words.theme.dark)
  await expect(page.locator('html')).toHaveClass('dark')
  await expect(page).toHaveURL(visitor.path('kontakt'))
  const dark = await background(visitor)
  expect(dark).not.toBe(light)
  for (const tail of ['', 'logg-inn', 'ordliste']) {
    // Nothing has to run before the page is dark: it is so as it is sent.
    const html = await (await page.request.get(visitor.path(tail))).text()
    expect(html).toMatch(/^<!DOCTYPE html><html[^>]* class="dark"/i)
    await visitor.open(tail)
    await expectBackground(visitor, dark)
  }
  await choose(visitor, words.theme.light)
  await expect(page.locator('html')).toHaveClass('light')
  await page.emulateMedia({ colorScheme: 'dark' })
  await visitor.open('kontakt')
  await expectBackground(visitor, light)
  await choose(visitor, words.theme.system)
  await expect(page.locator('html')).not.toHaveClass(/light|dark/)
  await expectBackground(visitor, dark)
  await page.emulateMedia({ colorScheme: 'light' })
  await expectBackground(visitor, light)
})

const SYSTEMS = [
  { name: 'forced colours', media: { forcedColors: 'active' } },
  { name: 'forced colours on black', media: { forcedColors: 'active', colorScheme: 'dark' } },
  { name: 'more contrast', media: { contrast: 'more' } },
  { name: 'more contrast on black', media: { contrast: 'more', colorScheme: 'dark' } },
] as const

for (const { name, media } of SYSTEMS) {
  test(`nothing is invisible with ${name}`, async ({ visitor }) => {
    const { page } = visitor
    await visitor.signIn(PER)
    await page.emulateMedia(media)
    for (const tail of ['', 'oversikt', 'hjelpemidler', 'saker', 'kontakt']) {
      await visitor.open(tail)
      expect(await unreadable(page), `text of /nb/${tail}`).toEqual([])
    }
    await page.getByRole('link', { name: visitor.words.contact }).last().focus()
    await page.keyboard.press('Shift+Tab')
    expect(await focusFaults(page)).toEqual([])
  })
}

for (const { name, media } of SYSTEMS) {
  test(`what is chosen is told by its shape with ${name}`, async ({ visitor }) => {
    const { page, words } = visitor
    await visitor.signIn(HILDE)
    await page.emulateMedia(media)
    await visitor.open('velg-person')
    const [mine, childs] = [HILDE.name, HILDE.child].map((person) => page.getByRole('radio', { name: person }))
    await mine!.check()
    expect(await width(mine!, 'border-top-width')).toBeGreaterThan(await width(childs!, 'border-top-width'))

    await visitor.open('oversikt')
    const menu = page.getByRole('navigation', { name: words.mainMenu })
    const [here, elsewhere] = [words.overview, words.cases].map((link) => menu.getByRole('link', { name: link, exact: true }))
    await expect(here!).toHaveAttribute('aria-current', 'page')
    expect(await width(here!, 'border-bottom-width')).toBeGreaterThan(await width(elsewhere!, 'border-bottom-width'))
  })
}

/** How wide a border is drawn, in pixels. */
async function width(element: Locator, property: string): Promise<number> {
  return parseFloat(await element.evaluate((drawn, name) => getComputedStyle(drawn).getPropertyValue(name), property))
}
