// Back and forward lead to the page of the address, also while WASM is still on its way.
import type { Page } from '@playwright/test'
import { RAGNHILD, SOLVEIG } from './support/people'
import { expect, test } from './support/test'

/** Holds back what the address is answered with. */
async function hold(page: Page, address: string): Promise<() => void> {
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route(address, async (route) => {
    await released
    await route.continue()
  })
  return release
}

const down = (page: Page) => page.evaluate(() => scrollY)

test('going back before WASM has come shows the page one goes back to', async ({ visitor }) => {
  const { page, words } = visitor
  await visitor.signIn(SOLVEIG)
  const overview = page.url()
  const title = await page.getByRole('heading', { level: 1 }).innerText()
  await page.getByRole('navigation').getByRole('link', { name: words.loans, exact: true }).click()
  await visitor.arrivesAt(words.loan.list)
  // From here on the history holds two pages of one document.
  await page.route('**/*.wasm', () => {})
  await page.reload()
  await expect(page.locator('html')).not.toHaveAttribute('data-hydrated', '')
  await page.goBack()
  await expect(page).toHaveURL(overview)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
})

test('going back while the document is still being read shows the page one goes back to', async ({ visitor }) => {
  const { page, words } = visitor
  await visitor.signIn(SOLVEIG)
  const overview = page.url()
  const title = await page.getByRole('heading', { level: 1 }).innerText()
  await page.getByRole('navigation').getByRole('link', { name: words.loans, exact: true }).click()
  await visitor.arrivesAt(words.loan.list)
  // Scripts wait for the style sheet.
  const release = await hold(page, '**/*.css')
  await page.reload({ waitUntil: 'commit' })
  await page.evaluate(() => history.back())
  await expect(page).toHaveURL(overview)
  release()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await visitor.awake()
  await page.unrouteAll()
})

test('going back and forward before the answer stays on the page', async ({ visitor }) => {
  const { page, words } = visitor
  await visitor.signIn(SOLVEIG)
  const overview = page.url()
  const title = await page.getByRole('heading', { level: 1 }).innerText()
  await page.getByRole('navigation').getByRole('link', { name: words.loans, exact: true }).click()
  await visitor.arrivesAt(words.loan.list)
  const loans = page.url()
  const release = await hold(page, overview)
  const answered = page.waitForResponse(overview)
  await page.goBack()
  await expect(page).toHaveURL(overview)
  await page.goForward()
  await expect(page).toHaveURL(loans)
  release()
  await answered
  await visitor.hasSettled()
  await visitor.arrivesAt(words.loan.list)
  await expect(page).toHaveURL(loans)
  await page.unrouteAll()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page).toHaveURL(overview)
})

test('the page one is at already is not a new place in the history', async ({ visitor }) => {
  const { page, words } = visitor
  await visitor.signIn(SOLVEIG)
  const link = page.getByRole('navigation').getByRole('link', { name: words.loans, exact: true })
  await link.click()
  await visitor.arrivesAt(words.loan.list)
  const before = await page.evaluate(() => history.length)
  const again = page.waitForResponse('**/nb/hjelpemidler')
  await link.click()
  await again
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  expect(await page.evaluate(() => history.length)).toBe(before)
})

test('the place on a page is found again after reloading and after another document', async ({ visitor }) => {
  const { page } = visitor
  await visitor.signIn(RAGNHILD)
  await visitor.open('hjelpemidler')
  await page.evaluate(() => scrollTo(0, 700))
  await page.reload()
  await visitor.awake()
  await expect.poll(() => down(page)).toBe(700)
  await page.goto(visitor.path('ordliste'))
  await visitor.awake()
  await page.goBack()
  await visitor.awake()
  await expect.poll(() => down(page)).toBe(700)
})

test('the place on a page is found again after going back and forward', async ({ visitor }) => {
  const { page, words } = visitor
  await visitor.signIn(RAGNHILD)
  await page.getByRole('navigation').getByRole('link', { name: words.loans, exact: true }).click()
  await visitor.arrivesAt(words.loan.list)
  await page.evaluate(() => scrollTo(0, 700))
  // The entry of the history notes it when the page has come to rest.
  await expect.poll(() => page.evaluate(() => (history.state as unknown[])[1])).toBe(700)
  await page.goBack()
  await visitor.arrivesAt(words.hello(RAGNHILD.name.split(' ')[0] ?? ''))
  await page.goForward()
  await visitor.arrivesAt(words.loan.list)
  await expect.poll(() => down(page)).toBe(700)
})
