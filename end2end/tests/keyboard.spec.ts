// New gloves with nothing but a keyboard, within a budget: at most 10 activations, nothing typed.
import { expect, test } from './support/test'
import { focusFaults, has, Keyboard } from './support/focus'
import { Cases } from './support/pages/cases'
import { Exchange } from './support/pages/exchange'
import { GRETE } from './support/people'

test('gloves are exchanged with the keyboard alone', async ({ visitor }, info) => {
  const { page, words } = visitor
  const [exchange, cases] = [new Exchange(visitor), new Cases(visitor)]
  await visitor.signIn(GRETE)
  const keyboard = new Keyboard(page)

  // The way there from the first page after signing in.
  await visitor.arrivesAt(words.hello(GRETE.name))
  await keyboard.pastTheMenu(words.skip)
  await keyboard.activateAt(page.getByRole('main').getByRole('link', { name: 'Se hjelpemidlene dine' }))
  await visitor.arrivesAt(words.loan.list)
  await keyboard.pastTheMenu(words.skip)
  await keyboard.to(page.getByRole('button', { name: words.loan.start }))
  const there = keyboard.count

  // The errand itself.
  await keyboard.activate()
  await exchange.arriveAtReason()
  await keyboard.pastTheMenu(words.skip)
  await keyboard.activateAt(exchange.radio(words.reason.worn), 'Space')
  await expect(exchange.radio(words.reason.worn)).toBeChecked()
  await keyboard.activateAt(exchange.button(words.step.on))
  await exchange.arriveAtDelivery()
  await expect(exchange.radio(words.delivery.registered)).toBeChecked()
  await keyboard.pastTheMenu(words.skip)
  await keyboard.activateAt(exchange.button(words.step.on))
  await exchange.arriveAtSummary()
  await keyboard.pastTheMenu(words.skip)
  await keyboard.activateAt(exchange.button(words.step.send))
  await exchange.arriveAtReceipt()

  // Every key is counted: those that do something, and those that only move on.
  const errand = { activations: keyboard.count.activations - there.activations, tabs: keyboard.count.tabs - there.tabs }
  info.annotations.push({ type: 'keys', description: `there ${JSON.stringify(there)}, errand ${JSON.stringify(errand)}` })
  expect(errand.activations, 'activations of the errand').toBeLessThanOrEqual(visitor.scripted ? 5 : 8)
  expect(errand.tabs, 'tabs of the errand').toBeLessThanOrEqual(40)
  await cases.withdraw(cases.shown)
})

test('every stop of the keyboard is seen, in the order of the page, and none is a trap', async ({ visitor }) => {
  const { page } = visitor
  await visitor.signIn(GRETE)
  for (const tail of ['oversikt', 'hjelpemidler', 'bytte', 'saker', 'kontakt']) {
    await visitor.open(tail)
    const stops: number[] = []
    for (let press = 0; press < 90; press += 1) {
      await page.keyboard.press('Tab')
      const at = await page.evaluate(() => {
        const element = document.activeElement
        if (element === null || element === document.body) return -1
        return [...document.querySelectorAll('*')].indexOf(element)
      })
      // Past the last stop the browser's own bar has the keyboard, or the first stop where there is no bar.
      if (at < 0 || at === stops[0]) break
      stops.push(at)
      expect(await focusFaults(page), `a stop of ${tail}`).toEqual([])
    }
    expect(stops.length, `stops of ${tail}`).toBeGreaterThan(5)
    expect(stops.length, `stops of ${tail}`).toBeLessThanOrEqual(60)
    expect(stops, `${tail} in the order of the page`).toEqual([...stops].sort((one, other) => one - other))
  }
})

test('the first stop leads past the menu', async ({ visitor }) => {
  const { page, words } = visitor
  await visitor.signIn(GRETE)
  for (const tail of ['oversikt', 'hjelpemidler', 'saker']) {
    await visitor.open(tail)
    await page.keyboard.press('Tab')
    expect(await has(page.getByRole('link', { name: words.skip }))).toBe(true)
    expect(await focusFaults(page)).toEqual([])
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main')).toBeFocused()
    await page.keyboard.press('Tab')
    const inMain = await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))
    expect(inMain, `the next stop of ${tail} is in the content`).toBe(true)
  }
})
