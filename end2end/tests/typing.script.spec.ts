// What is typed is never lost: before WASM has come, when it never comes, when the language or the session changes.
import type { Page } from '@playwright/test'
import { Aids } from './support/pages/aids'
import { Cases } from './support/pages/cases'
import { Exchange } from './support/pages/exchange'
import { RAGNHILD } from './support/people'
import { expect, test } from './support/test'
import { Visitor } from './support/visitor'

const TYPED = 'Stokken er bøyd, og det øverste leddet sitter fast.'
const STEP = '**/api/exchange/reason'
const NOT_SAVED = 'Vi fikk ikke lagret det du skrev.'

/** What the form is asked to do: keep what is typed, or go on. */
type Sending = 'keep' | 'go on'

/** Lets nothing of this kind through to the server before `release`; notes all that is sent, in its order. */
async function hold(page: Page, kind: Sending): Promise<{ sent: Sending[]; release: () => void }> {
  const sent: Sending[] = []
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route(STEP, async (route) => {
    const sending = route.request().postData()?.includes('handling=behold') ? 'keep' : 'go on'
    sent.push(sending)
    if (sending === kind) await released
    await route.continue()
  })
  return { sent, release }
}

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

  test('what is typed while an earlier keep is under way is not overtaken by it', async ({ visitor }) => {
    const { page, words } = visitor
    const exchange = new Exchange(visitor)
    const { sent, release } = await hold(page, 'keep')
    const text = exchange.field(words.reason.text)
    await exchange.radio(words.reason.worn).check()
    await text.fill('Stokken')
    await expect.poll(() => sent).toEqual(['keep'])
    await text.fill(TYPED)
    await exchange.on()
    await visitor.hasSettled()
    expect(sent).toEqual(['keep'])
    release()
    await exchange.arriveAtDelivery()
    expect(sent).toEqual(['keep', 'go on'])
    await page.unrouteAll()
    await visitor.open(exchange.place.replace('levering', 'arsak'))
    await expect(text).toHaveValue(TYPED)
  })

  test('a form under way is not sent once more', async ({ visitor }) => {
    const { page, words } = visitor
    const exchange = new Exchange(visitor)
    await exchange.radio(words.reason.worn).check()
    const { sent, release } = await hold(page, 'go on')
    await exchange.button(words.step.on).dblclick()
    await exchange.on()
    await expect.poll(() => sent).toContain('go on')
    release()
    await exchange.arriveAtDelivery()
    expect(sent.filter((sending) => sending === 'go on')).toHaveLength(1)
    await page.unrouteAll()
  })

  for (const [way, leave] of [
    [
      'choosing colours',
      async (page: Page) => {
        const shownAgain = page.waitForEvent('load')
        await page.getByRole('button', { name: 'Bruk fargene' }).click()
        await shownAgain
      },
    ],
    ['reloading', async (page: Page) => void (await page.reload())],
  ] as const) {
    test(`the last words before ${way} are kept`, async ({ visitor }) => {
      const { page, words } = visitor
      const exchange = new Exchange(visitor)
      const place = exchange.place
      await exchange.field(words.reason.text).fill(TYPED)
      await leave(page)
      await visitor.awake()
      await visitor.open(place)
      await expect(exchange.field(words.reason.text)).toHaveValue(TYPED)
    })
  }

  test('the last words before signing out are kept', async ({ visitor }) => {
    const { page, words } = visitor
    const exchange = new Exchange(visitor)
    const place = exchange.place
    await exchange.field(words.reason.text).fill(TYPED)
    await page.getByRole('button', { name: words.signOut }).click()
    await visitor.arrivesAt(words.signedOut)
    await visitor.signIn(RAGNHILD)
    await visitor.open(place)
    await expect(exchange.field(words.reason.text)).toHaveValue(TYPED)
  })

  test('what could not be kept is said at once, and no longer when it is kept', async ({ visitor, faults }) => {
    const { page, words } = visitor
    const text = new Exchange(visitor).field(words.reason.text)
    faults.await(/./, /Failed to load resource/)
    await page.route(STEP, (route) => route.abort())
    await text.fill('Stokken')
    await expect(page.getByRole('alert')).toContainText(NOT_SAVED)
    await page.unrouteAll()
    await text.fill(TYPED)
    await expect(page.getByText(words.saved)).toBeVisible()
    await expect(page.getByRole('alert')).toBeEmpty()
  })

  test('the time of keeping is written as the page writes it', async ({ visitor }) => {
    const { page } = visitor
    const reader = visitor.in('en')
    const exchange = new Exchange(reader)
    await reader.open(exchange.place)
    const shown = await page.locator('#lagret').innerText()
    expect(shown).toMatch(reader.words.saved)
    const kept = page.waitForResponse(STEP)
    await page.getByRole('textbox').fill(TYPED)
    expect((await kept).ok()).toBe(true)
    await reader.hasSettled()
    await expect(page.locator('#lagret')).toHaveText(reader.words.saved)
  })

  test('a form that fails after one has gone on is not forgotten', async ({ visitor, faults }) => {
    const { page, words } = visitor
    const exchange = new Exchange(visitor)
    const step = exchange.place
    faults.await(/./, /Failed to load resource/)
    const kept = page.waitForResponse(STEP)
    await exchange.radio(words.reason.worn).check()
    await kept
    let fail = () => {}
    const failing = new Promise<void>((resolve) => (fail = resolve))
    await page.route(STEP, async (route) => {
      await failing
      await route.abort()
    })
    await exchange.on()
    await page.getByRole('navigation', { name: words.mainMenu }).getByRole('link', { name: words.cases }).click()
    await visitor.arrivesAt(words.case.list)
    fail()
    await expect(page.getByRole('alert')).toContainText('Vi fikk ikke sendt skjemaet.')
    await page.unrouteAll()
    await visitor.open(step)
  })

  test('an answer that is no page is said in its own words, and takes nothing away', async ({ visitor }) => {
    const { page, words } = visitor
    const exchange = new Exchange(visitor)
    const long = TYPED.repeat(1500)
    visitor.expectAnswer(413)
    await exchange.field(words.reason.text).fill(long)
    await exchange.on()
    await expect(page.getByRole('alert')).toContainText('Det ble for mye på én gang')
    await expect(exchange.field(words.reason.text)).toHaveValue(long)
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
    const over = page.getByRole('dialog', { name: words.signedOut })
    await expect(over.getByText(words.session.ended)).toBeVisible()
    await expect(exchange.field(words.reason.text)).toHaveValue(TYPED)
    // The session is gone on this side too; signing in again leads back to the step with all that was typed.
    await page.context().clearCookies({ name: 'bp_s' })
    await visitor.open(exchange.place)
    await visitor.arrivesAt(words.signIn)
    await visitor.chooseOnSignInPage(RAGNHILD)
    await exchange.arriveAtReason()
    await expect(exchange.field(words.reason.text)).toHaveValue(TYPED)
  })

  test('a step sent after signing out elsewhere stays as it is, to be sent after signing in elsewhere', async ({ visitor, context }) => {
    const { page, words } = visitor
    const exchange = new Exchange(visitor)
    visitor.expectAnswer(401)
    await context.clearCookies({ name: 'bp_s' })
    await exchange.radio(words.reason.worn).check()
    await exchange.on()
    await expect(page.getByRole('alert')).toContainText(/Du er logget ut\. .*Logg inn i en ny fane/)
    await expect(exchange.radio(words.reason.worn)).toBeChecked()
    const tab = new Visitor(await context.newPage(), visitor.scripted, visitor.faults, visitor.language)
    await tab.signIn(RAGNHILD)
    await tab.page.close()
    await exchange.on()
    await exchange.arriveAtDelivery()
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
