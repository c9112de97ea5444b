// Choosing a product: what is on an agreement first, then those that are not, and always a human and a number.
import type { Page } from '@playwright/test'
import { RAGNHILD } from './support/people'
import { expect, test } from './support/test'

const TITLE = 'Finn hjelpemidler på avtale'

const words = (page: Page) => page.getByRole('textbox', { name: 'Hva leter du etter?' })
const found = (page: Page) => page.locator('#treff')
const press = (page: Page) => page.getByRole('button', { name: 'Søk', exact: true }).click()

test('a part of a word finds products on an agreement, and each tells how it stands', async ({ visitor }) => {
  const { page } = visitor
  await visitor.open('produkter')
  await words(page).fill('rullestol terreng')
  await press(page)
  await expect(page.getByText('Vi fant 3 produkter på avtale.')).toBeVisible()
  await expect(words(page)).toHaveValue('rullestol terreng')
  const names = found(page).getByRole('heading', { level: 3 })
  await expect(names).toHaveText([/Nordlys Terreng/, /Åsgård Terreng/, /Granly Terreng/])
  await names.nth(1).getByRole('link').click()
  await visitor.arrivesAt(/Åsgård Terreng/)
  await expect(page.getByText('Produktet er rangert som nummer 2 på avtalen.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Krav om opplæring' })).toBeVisible()
  await expect(page.getByText('Tilleggsskjema for elektrisk rullestol (NAV 10-07.66)')).toBeVisible()
})

test('category and supplier narrow the search, and stay chosen', async ({ visitor }) => {
  const { page } = visitor
  await visitor.open('produkter')
  await page.getByLabel('Kategori').selectOption({ label: 'Dusjkrakker' })
  await page.getByLabel('Leverandør').selectOption({ label: 'Granly Rehab (oppdiktet)' })
  await press(page)
  await expect(page.getByText('Vi fant ett produkt på avtale.')).toBeVisible()
  await expect(page.getByLabel('Kategori')).toHaveValue('09330701')
  await expect(page).toHaveURL(/kategori=09330701/)
})

test('where nothing on an agreement will do, the page leads to the others and to the centre', async ({ visitor }) => {
  const { page } = visitor
  await visitor.signIn(RAGNHILD)
  await visitor.open('produkter')
  await words(page).fill('Granly Gammel')
  await press(page)
  await expect(page.getByText('Vi fant ingen produkter på avtale.')).toBeVisible()
  await page.getByRole('link', { name: 'Se produktet vi fant som ikke er på avtale' }).click()
  await found(page).getByRole('link', { name: /Granly Gammel/ }).click()
  await visitor.arrivesAt(/Granly Gammel/)
  await expect(page.getByText('Produktet er ikke på avtale i dag.')).toBeVisible()
  await page.getByRole('link', { name: 'Slik går du fram når du trenger noe annet enn det du har' }).click()
  await visitor.arrivesAt('Du trenger en annen type hjelpemiddel')
  await page.getByRole('link', { name: TITLE }).click()
  await visitor.arrivesAt(TITLE)
})

test('an HMS number leads to its product', async ({ visitor }) => {
  const { page } = visitor
  await visitor.open('produkter')
  await words(page).fill('265 940')
  await press(page)
  await expect(found(page).getByRole('link')).toHaveCount(1)
  await expect(page.getByText('HMS-nummer 265940')).toBeVisible()
})
