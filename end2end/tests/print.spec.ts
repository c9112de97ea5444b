// A receipt on paper: all that it says, nothing to move about with.
import { Cases } from './support/pages/cases'
import { HILDE, PER } from './support/people'
import { expect, test } from './support/test'

test('a printed receipt says what was sent and has no menu', async ({ visitor }) => {
  const { page, words } = visitor
  await visitor.signIn(PER)
  const cases = new Cases(visitor)
  await cases.open()
  await cases.openFirst(PER.gloves)
  await visitor.open(`kvittering/${cases.shown}`)
  await visitor.arrivesAt(words.receipt.title)
  await expect(page.getByRole('navigation').first()).toBeVisible()

  await page.emulateMedia({ media: 'print' })
  for (const unseen of [
    page.getByRole('navigation'),
    page.getByRole('banner'),
    page.getByRole('contentinfo'),
    page.getByRole('button'),
    page.getByRole('link', { name: words.skip }),
    page.getByRole('link', { name: words.receipt.toCase }),
  ]) {
    await expect(unseen.filter({ visible: true })).toHaveCount(0)
  }
  await expect(page.locator('.bp-reference')).toBeVisible()
  const main = page.getByRole('main')
  await expect(main).toContainText(PER.gloves)
  await expect(main).toContainText(words.delivery.registered)
  // Black on white, whatever the colours of the screen.
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  const [colour, background] = await page.evaluate(() => {
    const heading = getComputedStyle(document.querySelector('h1')!)
    return [heading.color, getComputedStyle(document.body).backgroundColor]
  })
  expect(colour).toBe('rgb(0, 0, 0)')
  expect(background).toMatch(/rgb\(255, 255, 255\)|rgba\(0, 0, 0, 0\)/)

  const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []
  expect(pages.length).toBeGreaterThan(0)
  expect(pages.length).toBeLessThanOrEqual(2)
})

test('on paper stand whom it is for and where one can complain', async ({ visitor }) => {
  const { page, words } = visitor
  await visitor.signIn(HILDE)
  await visitor.actFor(HILDE.child)
  await visitor.open('tilgjengelighet')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText(words.actingFor(HILDE.child))).toBeVisible()
  const complaints = page.getByRole('main').getByRole('listitem').getByRole('link')
  await expect(complaints).toHaveCount(2)
  for (const link of await complaints.all()) await expect(link).toBeVisible()
})

test('the button that prints is there where it works', async ({ visitor }) => {
  const { page, words } = visitor
  await visitor.signIn(PER)
  const cases = new Cases(visitor)
  await cases.open()
  await cases.openFirst(PER.gloves)
  const button = page.getByRole('button', { name: words.print, exact: true })
  if (visitor.scripted) {
    await page.evaluate(() => Object.assign(window, { print: () => document.body.setAttribute('data-printed', '') }))
    await button.click()
    await expect(page.locator('body')).toHaveAttribute('data-printed', '')
  } else {
    await expect(button).toBeHidden()
  }
})
