// Where the keyboard goes when a page takes the place of another without a new document.
import type { Page } from '@playwright/test'
import { has } from './support/focus'
import { Aids } from './support/pages/aids'
import { Exchange } from './support/pages/exchange'
import { PER, RAGNHILD, SOLVEIG } from './support/people'
import { expect, test } from './support/test'

type Heard = { what: 'focus' | 'said'; text: string; title: string }

/** Notes every place the keyboard comes to, with the title the document had by then, and everything the live regions say. */
async function listen(page: Page): Promise<() => Promise<Heard[]>> {
  await page.evaluate(() => {
    const heard: Heard[] = []
    Object.assign(window, { heard })
    document.addEventListener('focusin', (event) => {
      const text = (event.target as HTMLElement).innerText
      heard.push({ what: 'focus', text, title: document.title })
    })
    const regions = new MutationObserver((changes) => {
      for (const change of changes) {
        const text = change.target.textContent ?? ''
        if (text) heard.push({ what: 'said', text, title: document.title })
      }
    })
    for (const region of document.querySelectorAll('[role=status], [role=alert]')) {
      regions.observe(region, { childList: true, characterData: true, subtree: true })
    }
  })
  return () => page.evaluate(() => (window as unknown as { heard: Heard[] }).heard)
}

test('a new page is announced once: by its heading, when the title is there already', async ({ visitor }) => {
  const { page, words } = visitor
  await visitor.signIn(SOLVEIG)
  const heard = await listen(page)
  await page.getByRole('navigation', { name: words.mainMenu }).getByRole('link', { name: words.cases }).click()
  await visitor.arrivesAt(words.case.list)
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toBeFocused()
  const [title, text] = [await page.title(), await heading.innerText()]
  const news = (await heard()).filter((one) => one.text !== words.cases)
  expect(news).toEqual([{ what: 'focus', text, title }])
  expect(await page.evaluate(() => scrollY)).toBe(0)
})

test('a page that takes its time says so, and stops saying so', async ({ visitor }) => {
  const { page, words } = visitor
  await visitor.signIn(SOLVEIG)
  let arrive = () => {}
  const arrived = new Promise<void>((resolve) => (arrive = resolve))
  await page.route('**/nb/saker', async (route) => {
    await arrived
    await route.continue()
  })
  await page.getByRole('navigation', { name: words.mainMenu }).getByRole('link', { name: words.cases }).click()
  await expect(page.getByRole('status')).toHaveText('Henter siden …')
  arrive()
  await visitor.arrivesAt(words.case.list)
  await expect(page.getByRole('status')).toBeEmpty()
})

test('going back leads to the link one followed, and to the place on the page', async ({ visitor }) => {
  const { page } = visitor
  await visitor.signIn(RAGNHILD)
  const aids = new Aids(visitor)
  await aids.open()
  const link = page.getByRole('main').getByRole('heading').getByRole('link').last()
  const name = await link.innerText()
  await link.scrollIntoViewIfNeeded()
  const before = await page.evaluate(() => scrollY)
  expect(before).toBeGreaterThan(300)
  await link.click()
  await visitor.arrivesAt(name)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.goBack()
  await visitor.arrivesAt(visitor.words.loan.list)
  await expect(link).toBeFocused()
  expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(3)
  await page.goForward()
  await visitor.arrivesAt(name)
})

test('the summary of errors gets the keyboard, and leads to each field', async ({ visitor }) => {
  const { page, words } = visitor
  await visitor.signIn(SOLVEIG)
  await new Aids(visitor).begin(SOLVEIG.gloves)
  const exchange = new Exchange(visitor)
  await exchange.on()
  await expect(exchange.summaryOfErrors).toBeFocused()
  await exchange.errorLink(words.problem.reason).press('Enter')
  await expect(exchange.radio(words.reason.worn)).toBeFocused()
  await exchange.radio(words.reason.worn).check()
  await exchange.on()
  await exchange.arriveAtDelivery()
  await exchange.radio(words.delivery.other).check()
  await exchange.field(words.delivery.city).fill('Oslo')
  await exchange.on()
  await expect(exchange.summaryOfErrors).toBeFocused()
  // A mark on the page tells whether it is still the same one after following the link and typing.
  await exchange.summaryOfErrors.evaluate((summary) => summary.setAttribute('data-canary', ''))
  await exchange.errorLink(words.problem.postcode).click()
  const postcode = exchange.field(words.delivery.postcode)
  await expect(postcode).toBeFocused()
  const kept = page.waitForResponse((response) => response.url().endsWith('/api/exchange/delivery'))
  await page.keyboard.type('0150')
  await kept
  await expect(exchange.summaryOfErrors).toHaveAttribute('data-canary', '')
  await expect(postcode).toBeFocused()
  await expect(postcode).toHaveValue('0150')
  await expect(exchange.field(words.delivery.city)).toHaveValue('Oslo')
  await exchange.deleteDraft()
})

test('after a press of the mouse the summary of errors is in view, and is seen to have the keyboard', async ({ visitor }) => {
  const { page } = visitor
  await page.setViewportSize({ width: 1280, height: 500 })
  await visitor.signIn(SOLVEIG)
  await new Aids(visitor).begin(SOLVEIG.gloves)
  const exchange = new Exchange(visitor)
  await exchange.on()
  await expect(exchange.summaryOfErrors).toBeFocused()
  await expect(exchange.summaryOfErrors).toBeInViewport()
  const ring = await exchange.summaryOfErrors.evaluate((summary) => getComputedStyle(summary).outlineStyle)
  expect(ring).toBe('solid')
  await exchange.deleteDraft()
})

test('in another language the companion speaks that language', async ({ visitor }) => {
  const { page } = visitor
  await visitor.signIn(SOLVEIG)
  await visitor.open('saker')
  await page.getByRole('link', { name: 'English' }).click()
  const reader = visitor.in('en')
  await reader.arrivesAt(reader.words.case.list)
  let arrive = () => {}
  const arrived = new Promise<void>((resolve) => (arrive = resolve))
  await page.route('**/en/hjelpemidler', async (route) => {
    await arrived
    await route.continue()
  })
  await page.getByRole('navigation', { name: reader.words.mainMenu }).getByRole('link', { name: reader.words.loans }).click()
  await expect(page.getByRole('status')).toHaveText('Fetching the page …')
  arrive()
  await reader.arrivesAt(reader.words.loan.list)
})

test('places on the same page get the keyboard and leave the page as it is', async ({ visitor }) => {
  const { page, words } = visitor
  await visitor.signIn(PER)
  await visitor.open('saker')
  await page.evaluate(() => document.querySelector('main')?.setAttribute('data-canary', ''))
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: words.skip })
  expect(await has(skip)).toBe(true)
  await page.keyboard.press('Enter')
  const main = page.getByRole('main')
  await expect(main).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(main.getByRole('link').first()).toBeFocused()
  await page.getByRole('link', { name: 'Til toppen' }).click()
  await expect(main).toBeFocused()
  await expect(main).toHaveAttribute('data-canary', '')
})

test('the dialog about the session takes the keyboard and gives it back', async ({ visitor }) => {
  const { page, words } = visitor
  await page.clock.install()
  await visitor.signIn(SOLVEIG)
  const link = page.getByRole('navigation', { name: words.mainMenu }).getByRole('link', { name: words.loans })
  await link.focus()
  await page.clock.fastForward('55:10')
  const dialog = page.getByRole('dialog', { name: words.session.title })
  await expect(dialog.getByRole('button', { name: words.session.stay })).toBeFocused()
  for (let tab = 0; tab < 4; tab += 1) {
    await page.keyboard.press('Tab')
    // The address bar is between the last and the first; the page behind is not.
    const within = await dialog.evaluate((element) => element.contains(document.activeElement) || document.activeElement === document.body)
    expect(within).toBe(true)
  }
  await dialog.getByRole('button', { name: words.session.stay }).click()
  await expect(dialog).toBeHidden()
  await expect(link).toBeFocused()
})
