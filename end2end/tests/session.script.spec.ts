// The dialog before the session ends: what it offers can be had, and it is in nobody's way.
import type { Locator } from '@playwright/test'
import { SOLVEIG } from './support/people'
import { expect, test } from './support/test'
import type { Visitor } from './support/visitor'

const UNREACHABLE = /^Vi får ikke kontakt med tjenesten\./
const LONG = /^Du har vært logget inn lenge\./

test.beforeEach(async ({ visitor }) => {
  await visitor.page.clock.install()
  await visitor.signIn(SOLVEIG)
  await visitor.open('saker')
})

const warned = ({ page, words }: Visitor) => page.getByRole('dialog', { name: words.session.title })
const over = ({ page, words }: Visitor) => page.getByRole('dialog', { name: words.signedOut })
const stay = (dialog: Locator, { words }: Visitor) => dialog.getByRole('button', { name: words.session.stay })

test('after the end one can sign in again, or close the dialog and read on', async ({ visitor }) => {
  const { page } = visitor
  await page.clock.fastForward('01:01:00')
  const dialog = over(visitor)
  await expect(dialog.getByRole('status')).toHaveText(visitor.words.session.ended)
  await expect(stay(dialog, visitor)).toBeHidden()
  const link = dialog.getByRole('link', { name: 'Logg inn igjen' })
  await expect(link).toHaveAttribute('href', '/nb/logg-inn?videre=%2Fnb%2Fsaker')
  await expect(link).toBeFocused()
  await dialog.getByRole('button', { name: 'Lukk' }).click()
  await expect(dialog).toBeHidden()
  await page.clock.fastForward('00:10')
  await expect(dialog).toBeHidden()
})

test('the way back after the end leads through signing in', async ({ visitor }) => {
  const { page } = visitor
  await page.clock.fastForward('01:01:00')
  await page.context().clearCookies({ name: 'bp_s' })
  await over(visitor).getByRole('link', { name: 'Logg inn igjen' }).click()
  await visitor.arrivesAt(visitor.words.signIn)
  await visitor.chooseOnSignInPage(SOLVEIG)
  await visitor.arrivesAt(visitor.words.case.list)
})

test('a service that does not answer is not the end', async ({ visitor, faults }) => {
  const { page } = visitor
  faults.await(/api\/session\/extend/, /ERR_INTERNET_DISCONNECTED|Failed to load resource/)
  await page.clock.fastForward('55:10')
  const dialog = warned(visitor)
  await page.context().setOffline(true)
  await stay(dialog, visitor).click()
  await expect(dialog.getByRole('status')).toHaveText(UNREACHABLE)
  await page.clock.fastForward('00:05')
  await expect(dialog.getByRole('status')).toHaveText(UNREACHABLE)
  await expect(stay(dialog, visitor)).toBeFocused()
  await page.context().setOffline(false)
  await stay(dialog, visitor).click()
  await expect(dialog).toBeHidden()
})

test('the end that nothing can put off is told as such', async ({ visitor }) => {
  const { page } = visitor
  const dialog = warned(visitor)
  for (let time = 0; time < 6; time += 1) {
    await page.clock.fastForward('55:10')
    await stay(dialog, visitor).click()
    await expect(dialog).toBeHidden()
  }
  // Five hours and 31 minutes have gone: there is half an hour left, not an hour.
  await page.clock.fastForward('24:30')
  await expect(dialog.getByRole('status')).toHaveText(LONG)
  await expect(stay(dialog, visitor)).toBeHidden()
  await dialog.getByRole('button', { name: 'Lukk' }).click()
  await page.clock.fastForward('00:10')
  await expect(dialog).toBeHidden()
  await page.clock.fastForward('05:00')
  await expect(over(visitor)).toBeVisible()
})

test('after changing the language the dialog speaks it', async ({ visitor }) => {
  const { page } = visitor
  await page.getByRole('link', { name: 'English' }).click()
  const reader = visitor.in('en')
  await reader.arrivesAt(reader.words.case.list)
  await page.clock.fastForward('55:10')
  await expect(stay(warned(reader), reader)).toBeVisible()
})
