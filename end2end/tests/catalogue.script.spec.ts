// Results that refine as one types: only they change, and what is typed and where one stands in it stay.
import { expect, test } from './support/test'

test('results come while one types, and are counted aloud', async ({ visitor }) => {
  const { page } = visitor
  await visitor.open('kontakt')
  await visitor.open('produkter')
  const words = page.getByRole('textbox', { name: 'Hva leter du etter?' })
  const length = await page.evaluate(() => history.length)
  await words.pressSequentially('rullestol terr')
  await expect(page.locator('#treff')).toContainText('Vi fant 3 produkter på avtale.')
  await expect(words).toHaveValue('rullestol terr')
  await expect(words).toBeFocused()
  await expect(page.getByRole('status')).toContainText('Vi fant 3 produkter på avtale.')
  // The address is that of what is shown, in the same entry of the history.
  await expect(page).toHaveURL(/produkter\?sok=rullestol\+terr$/)
  expect(await page.evaluate(() => history.length)).toBe(length)
  // The links to other languages lead to the same results.
  const english = page.getByRole('link', { name: 'English' })
  await expect(english).toHaveAttribute('href', /\/en\/produkter\?sok=rullestol\+terr$/)
  await page.reload()
  await visitor.awake()
  await expect(words).toHaveValue('rullestol terr')
  await page.goBack()
  await visitor.arrivesAt('Kontakt')
})

test('a box and a list refine too, and the form above does not move', async ({ visitor }) => {
  const { page } = visitor
  await visitor.open('produkter?sok=mobilitetsstokk')
  const search = page.getByRole('button', { name: 'Søk', exact: true })
  const before = await search.boundingBox()
  const all = page.getByLabel('Vis også produkter som ikke er på avtale')
  await all.check()
  await expect(page.locator('#treff')).toContainText('Ikke på avtale')
  await expect(all).toBeFocused()
  await page.getByLabel('Leverandør').selectOption({ label: 'Granly Rehab (oppdiktet)' })
  await expect(page.locator('#treff')).toContainText('Vi fant 2 produkter.')
  expect(await search.boundingBox()).toEqual(before)
})

test('only the newest answer is shown, and a service that does not answer takes nothing away', async ({ visitor, faults }) => {
  const { page } = visitor
  await visitor.open('produkter')
  const words = page.getByRole('textbox', { name: 'Hva leter du etter?' })
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route(/sok=rulle$/, async (route) => {
    await released
    await route.continue()
  })
  const held = page.waitForRequest(/sok=rulle$/)
  await words.pressSequentially('rulle')
  await held
  await words.fill('takheis')
  await expect(page.locator('#treff')).toContainText('Vi fant 2 produkter på avtale.')
  const late = page.waitForResponse(/sok=rulle$/)
  release()
  await late
  await visitor.hasSettled()
  await expect(page.locator('#treff')).toContainText('Vi fant 2 produkter på avtale.')
  await page.unrouteAll()

  faults.await(/./, /ERR_INTERNET_DISCONNECTED|Failed to load resource/)
  await page.context().setOffline(true)
  const failed = page.waitForEvent('requestfailed')
  await words.fill('takheis skinne')
  await failed
  await visitor.page.context().setOffline(false)
  await expect(words).toHaveValue('takheis skinne')
  await expect(page.locator('#treff')).toContainText('Vi fant 2 produkter på avtale.')
  await page.getByRole('button', { name: 'Søk', exact: true }).click()
  await visitor.arrivesAt('Finn hjelpemidler på avtale')
  await expect(words).toHaveValue('takheis skinne')
})
