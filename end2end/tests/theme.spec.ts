// Colours: the reader's own choice, without a flash; and what the reader's system says.
import { focusFaults } from './support/focus'
import { unreadable } from './support/colours'
import { PER } from './support/people'
import { expect, test } from './support/test'
import type { Visitor } from './support/visitor'

async function choose(visitor: Visitor, name: string): Promise<void> {
  const { page, words } = visitor
  const group = page.getByRole('group', { name: words.theme.legend })
  await group.getByRole('radio', { name }).check()
  await group.getByRole('button', { name: words.theme.save }).click()
}

async function background(visitor: Visitor): Promise<string> {
  return visitor.page.evaluate(() => getComputedStyle(document.body).backgroundColor)
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
    expect(await background(visitor)).toBe(dark)
  }
  await choose(visitor, words.theme.light)
  await expect(page.locator('html')).toHaveClass('light')
  await page.emulateMedia({ colorScheme: 'dark' })
  await visitor.open('kontakt')
  expect(await background(visitor)).toBe(light)
  await choose(visitor, words.theme.system)
  await expect(page.locator('html')).not.toHaveClass(/light|dark/)
  expect(await background(visitor)).toBe(dark)
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await background(visitor)).toBe(light)
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
    // A chosen radio button and the page one is on are told by more than a background that is taken away.
    const radio = page.getByRole('radio', { name: visitor.words.theme.system })
    await expect(radio).toBeChecked()
    await expect(radio).toBeVisible()
  })
}
