// What is typed is never lost: before WASM has come, when it never comes, when the language or the session changes.
import { Aids } from './support/pages/aids'
import { Cases } from './support/pages/cases'
import { Exchange } from './support/pages/exchange'
import { RAGNHILD } from './support/people'
import { expect, test } from './support/test'

const TYPED = 'Stokken er bøyd, og det øverste leddet sitter fast.'

test.describe('on a step', () => {
  test.beforeEach(async ({ visitor }) => {
    await visitor.signIn(RAGNHILD)
    await new Aids(visitor).begin(RAGNHILD.cane)
  })

  test.afterEach(async ({ visitor }) => {
    await new Exchange(visitor).deleteDraft()
  })

  test('typing and choosing before WASM has come is kept, and sent', async ({ visitor }) => {
    const { page, words } = visitor
    const exchange = new Exchange(visitor)
    let arrive = () => {}
    const arrived = new Promise<void>((resolve) => (arrive = resolve))
    await page.route('**/*.wasm', async (route) => {
      await arrived
      await route.continue()
    })
    await page.goto(visitor.path(exchange.place), { waitUntil: 'commit' })
    const text = exchange.field(words.reason.text)
    await exchange.radio(words.reason.other).check()
    await text.pressSequentially(TYPED)
    await expect(page.locator('html')).not.toHaveAttribute('data-hydrated', '')
    arrive()
    await visitor.awake()
    await expect(text).toHaveValue(TYPED)
    await expect(text).toBeFocused()
    await expect(exchange.radio(words.reason.other)).toBeChecked()
    await exchange.on()
    await exchange.arriveAtDelivery()
    await page.unrouteAll()
    await visitor.open(exchange.place.replace('levering', 'arsak'))
    await expect(text).toHaveValue(TYPED)
  })

  test('what is typed is kept by itself, and is there after reloading', async ({ visitor }) => {
    const { page, words } = visitor
    const exchange = new Exchange(visitor)
    const kept = page.waitForResponse((response) => response.url().endsWith('/api/exchange/reason'))
    await exchange.field(words.reason.text).pressSequentially(TYPED)
    expect((await kept).ok()).toBe(true)
    await expect(page.getByText(words.saved)).toBeVisible()
    await page.reload()
    await visitor.awake()
    await expect(exchange.field(words.reason.text)).toHaveValue(TYPED)
    // Nothing was asked for, so nothing is wrong yet.
    await expect(exchange.summaryOfErrors).toHaveCount(0)
  })

  test('a service that does not answer takes nothing away', async ({ visitor, faults }) => {
    const { page, words } = visitor
    const exchange = new Exchange(visitor)
    faults.await(/api\/exchange\/reason/, /ERR_INTERNET_DISCONNECTED|Failed to load resource/)
    await page.context().setOffline(true)
    await exchange.radio(words.reason.worn).check()
    await exchange.field(words.reason.text).fill(TYPED)
    await exchange.on()
    await expect(page.getByRole('alert')).toContainText(/Vi får ikke kontakt med tjenesten/)
    await expect(exchange.field(words.reason.text)).toHaveValue(TYPED)
    await page.context().setOffline(false)
    await exchange.on()
    await exchange.arriveAtDelivery()
    await expect(page.getByRole('alert')).toBeEmpty()
  })

  test('the session can be kept alive as often as one likes, and its end takes nothing away', async ({ visitor }) => {
    const { page, words } = visitor
    const exchange = new Exchange(visitor)
    await page.clock.install()
    await visitor.open(exchange.place)
    const kept = page.waitForResponse((response) => response.url().endsWith('/api/exchange/reason'))
    await exchange.field(words.reason.text).fill(TYPED)
    await page.clock.fastForward('00:02')
    await kept
    const dialog = page.getByRole('dialog', { name: words.session.title })
    for (let time = 0; time < 3; time += 1) {
      await page.clock.fastForward('54:30')
      await expect(dialog).toBeHidden()
      await page.clock.fastForward('00:40')
      await expect(dialog).toBeVisible()
      const extended = page.waitForResponse((response) => response.url().endsWith('/api/session/extend'))
      await dialog.getByRole('button', { name: words.session.stay }).click()
      expect((await extended).status()).toBe(204)
      await expect(dialog).toBeHidden()
      await expect(exchange.field(words.reason.text)).toHaveValue(TYPED)
    }

    await page.clock.fastForward('01:01:00')
    await expect(dialog).toBeVisible()
    await expect(dialog.getByText(words.session.ended)).toBeVisible()
    await expect(exchange.field(words.reason.text)).toHaveValue(TYPED)
    // The session is gone on this side too; signing in again leads back to the step with all that was typed.
    await page.context().clearCookies({ name: 'bp_s' })
    await visitor.open(exchange.place)
    await visitor.arrivesAt(words.signIn)
    await visitor.chooseOnSignInPage(RAGNHILD)
    await exchange.arriveAtReason()
    await expect(exchange.field(words.reason.text)).toHaveValue(TYPED)
  })

  test('a step sent after signing out elsewhere asks to sign in, and comes back to the step', async ({ visitor, context }) => {
    const { page, words } = visitor
    const exchange = new Exchange(visitor)
    await exchange.radio(words.reason.worn).check()
    await context.clearCookies({ name: 'bp_s' })
    await exchange.on()
    await visitor.arrivesAt(words.signIn)
    await visitor.chooseOnSignInPage(RAGNHILD)
    await exchange.arriveAtReason()
    expect(page.url()).toContain('/arsak')
  })
})

test('without WASM the exchange goes as without script', async ({ visitor, faults }) => {
  const { page, words } = visitor
  const [exchange, cases] = [new Exchange(visitor), new Cases(visitor)]
  await visitor.signIn(RAGNHILD)
  await page.route('**/*.wasm', (route) => route.abort())
  // The browser says that the file did not come; nothing else may go wrong.
  faults.await(/./, /\.wasm|WebAssembly|Failed to load resource|Failed to fetch/)
  await page.goto(visitor.path('hjelpemidler'))
  await page.getByRole('heading', { name: RAGNHILD.cane }).getByRole('link').click()
  await page.getByRole('button', { name: words.loan.start }).click()
  await expect(page.getByRole('heading', { level: 1, name: words.step.reason })).toBeVisible()
  await exchange.on()
  await expect(exchange.summaryOfErrors).toBeFocused()
  await exchange.radio(words.reason.worn).check()
  await exchange.on()
  await expect(page.getByRole('heading', { level: 1, name: words.step.delivery })).toBeVisible()
  await exchange.on()
  await expect(page.getByRole('heading', { level: 1, name: words.step.summary })).toBeVisible()
  await exchange.button(words.step.send).click()
  await expect(page.getByRole('heading', { level: 1, name: words.receipt.title })).toBeVisible()
  await expect(page.locator('html')).not.toHaveAttribute('data-hydrated', '')
  const id = cases.shown
  await page.unrouteAll()
  await cases.withdraw(id)
})
