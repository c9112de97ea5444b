// An order number from the question to the firm that has done the work, with and without script.
import { SOLVEIG, TURID } from './support/people'
import { expect, test } from './support/test'

const FIRM = 'Demo Verksted (oppdiktet)'

test('a number is asked for, read out, checked by the firm and used once', async ({ visitor }) => {
  const { page } = visitor
  await visitor.signIn(SOLVEIG)
  await visitor.open('bestillingsnummer')
  await page.getByRole('main').getByRole('link', { name: 'Få bestillingsnummer' }).click()
  await visitor.arrivesAt('Få bestillingsnummer')

  // Nothing is chosen beforehand, and what is missing is said with everything typed still there.
  await expect(page.getByRole('main').getByRole('radio', { checked: true })).toHaveCount(0)
  await page.getByLabel('Noe vi bør vite?').fill('Nederste ledd sitter fast')
  await page.getByRole('button', { name: 'Få nummeret' }).click()
  await expect(page.locator('#feil')).toContainText('Du må velge hvilket hjelpemiddel det gjelder.')
  await expect(page.getByLabel('Noe vi bør vite?')).toHaveValue('Nederste ledd sitter fast')

  await page.getByRole('radio', { name: SOLVEIG.cane }).check()
  await page.getByRole('radio', { name: 'Reparasjon' }).check()
  await page.getByLabel('Hvilket firma?').selectOption({ label: FIRM })
  await page.getByRole('button', { name: 'Få nummeret' }).click()
  await visitor.arrivesAt(`Reparasjon: ${SOLVEIG.cane}`)
  await expect(page).toHaveURL(/\/nb\/bestillingsnummer\/[0-9a-f-]{36}$/)
  const slip = new URL(page.url()).pathname.replace('/nb/', '')
  const number = (await page.locator('.bp-reference').first().innerText()).trim()
  expect(number).toMatch(/^[34679ACDEFGHJKLMNPRTUVW]{4}( [34679ACDEFGHJKLMNPRTUVW]{4}){2}$/)
  await expect(page.getByRole('main')).toContainText(`«Jeg har bestillingsnummer ${number}`)
  await expect(page.getByRole('heading', { name: 'Du skal ikke betale noe' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Kopier nummeret' })).toHaveCount(visitor.scripted ? 1 : 0)

  // The same as a file, which the browser puts aside: the page stays.
  const link = page.getByRole('link', { name: 'Last ned som PDF' })
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(file.suggestedFilename()).toBe('bestillingsnummer.pdf')
  const paper = await page.request.get((await link.getAttribute('href')) ?? '')
  expect(paper.headers()['content-type']).toBe('application/pdf')
  expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-')
  await expect(page).toHaveURL(new RegExp(`${slip}$`))

  // The firm: no sign-in needed, nothing about the holder, the number in no address.
  await visitor.open('sjekk-bestillingsnummer')
  await page.getByLabel('Bestillingsnummer', { exact: true }).fill(number.toLowerCase())
  await page.getByRole('button', { name: 'Sjekk nummeret' }).click()
  await expect(page.getByRole('heading', { name: 'Nummeret er gyldig' })).toBeVisible()
  await expect(page).toHaveTitle(/^Nummeret er gyldig – /)
  await expect(page).toHaveURL(/\/nb\/sjekk-bestillingsnummer$/)
  await expect(page.getByRole('main')).not.toContainText(SOLVEIG.name)
  await page.getByRole('button', { name: 'Merk som brukt' }).click()
  await expect(page.getByRole('heading', { name: 'Nummeret er merket som brukt' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Merk som brukt' })).toHaveCount(0)

  await visitor.open(slip)
  await expect(page.getByRole('main')).toContainText('Firmaet har meldt at jobben er gjort.')
  await expect(page.getByRole('link', { name: 'Avbestill nummeret' })).toHaveCount(0)
})

test('what cannot wait comes first, then three equal ways, and none is chosen', async ({ visitor }) => {
  const { page } = visitor
  await visitor.signIn(SOLVEIG)
  await visitor.open('reparasjon')
  await visitor.arrivesAt('Hvem kan fikse dette?')
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 2 }).first()).toHaveText('Haster det?')
  await expect(main.getByRole('link', { name: '55 55 11 11' }).first()).toBeVisible()
  await expect(main.getByRole('heading', { level: 3 })).toHaveCount(3)
  await expect(main.getByText('Ingenting', { exact: true })).toHaveCount(3)
  await expect(main.getByRole('radio')).toHaveCount(0)
})

test('whoever has no pass is told so, and whom to call', async ({ visitor }) => {
  await visitor.signIn(TURID)
  await visitor.open('bestillingsnummer/ny')
  const main = visitor.page.getByRole('main')
  await expect(main).toContainText('Du har ikke et brukerpass som gjelder nå.')
  await expect(main.getByRole('link', { name: '55 55 11 11' })).toBeVisible()
  await expect(main.getByRole('button', { name: 'Få nummeret' })).toHaveCount(0)
})
