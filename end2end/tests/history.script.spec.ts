// Back and forward lead to the page of the address, also while WASM is still on its way.
import { SOLVEIG } from './support/people'
import { expect, test } from './support/test'

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
