// However often an exchange is sent, it is one case with one receipt.
import { Aids } from './support/pages/aids'
import { Cases } from './support/pages/cases'
import { Exchange } from './support/pages/exchange'
import { IVAR } from './support/people'
import { expect, test } from './support/test'

test.describe('sending more than once', () => {
  let before = 0

  test.beforeEach(async ({ visitor }) => {
    const cases = new Cases(visitor)
    await visitor.signIn(IVAR)
    await cases.open()
    before = await cases.about(IVAR.gloves).count()
    await new Aids(visitor).begin(IVAR.gloves)
    await new Exchange(visitor).fill()
  })

  test.afterEach(async ({ visitor }) => {
    const cases = new Cases(visitor)
    await cases.open()
    await expect(cases.about(IVAR.gloves), 'one case more than before').toHaveCount(before + 1)
    await cases.openFirst(IVAR.gloves)
    await cases.withdraw(cases.shown)
  })

  test('a double click sends once', async ({ visitor }) => {
    const exchange = new Exchange(visitor)
    await exchange.button(visitor.words.step.send).dblclick()
    await exchange.arriveAtReceipt()
  })

  test('the receipt is the same after reloading it and after going back', async ({ visitor }) => {
    const { page } = visitor
    const exchange = new Exchange(visitor)
    await exchange.send()
    const receipt = page.url()
    const reference = await page.locator('.bp-reference').innerText()
    await page.reload()
    await exchange.arriveAtReceipt()
    await expect(page.locator('.bp-reference')).toHaveText(reference)
    // The summary is gone: its address leads to the receipt.
    await page.goBack()
    await expect(page).toHaveURL(receipt)
    await exchange.arriveAtReceipt()
    await expect(page.locator('.bp-reference')).toHaveText(reference)
  })

  test('a page that was left open sends nothing new', async ({ visitor, context }) => {
    const exchange = new Exchange(visitor)
    const summary = visitor.page.url()
    const old = await context.newPage()
    await old.goto(summary)
    await exchange.send()
    await old.getByRole('button', { name: visitor.words.step.send }).click()
    await expect(old.getByRole('heading', { level: 1, name: visitor.words.receipt.title })).toBeVisible()
    await expect(old).toHaveURL(visitor.page.url())
  })
})
