// Another language on a step: the same step, with all that is typed.
import { NOTHING } from './support/ids'
import { Aids } from './support/pages/aids'
import { Exchange } from './support/pages/exchange'
import { HILDE, MINA, TURID } from './support/people'
import { expect, test } from './support/test'

test('changing language on a step keeps the step and what is typed', async ({ visitor }) => {
  const { page } = visitor
  await visitor.signIn(HILDE)
  await visitor.actFor(HILDE.child)
  await new Aids(visitor).begin(HILDE.gloves)
  const exchange = new Exchange(visitor)
  const place = exchange.place
  await exchange.radio(visitor.words.reason.other).check()
  await exchange.field(visitor.words.reason.text).fill('Begge tomlene har hull.')

  for (const [name, language] of [['Nynorsk', 'nn'], ['English', 'en'], ['Bokmål', 'nb']] as const) {
    const reader = visitor.in(language)
    await page.getByRole('navigation').filter({ hasText: 'Nynorsk' }).getByRole('button', { name }).click()
    await new Exchange(reader).arriveAtReason()
    await expect(page).toHaveURL(reader.path(place))
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await expect(page.getByText(reader.words.actingFor(HILDE.child))).toBeVisible()
    await expect(new Exchange(reader).radio(reader.words.reason.other)).toBeChecked()
    await expect(new Exchange(reader).field(reader.words.reason.text)).toHaveValue('Begge tomlene har hull.')
    await expect(new Exchange(reader).summaryOfErrors).toHaveCount(0)
  }

  await exchange.on()
  await exchange.arriveAtDelivery()
  await exchange.radio(visitor.words.delivery.other).check()
  await exchange.field(visitor.words.delivery.street).fill('Annenveien 7')
  await page.getByRole('button', { name: 'English' }).click()
  const reader = visitor.in('en')
  await new Exchange(reader).arriveAtDelivery()
  await expect(new Exchange(reader).radio(reader.words.delivery.other)).toBeChecked()
  await expect(new Exchange(reader).field(reader.words.delivery.street)).toHaveValue('Annenveien 7')
  await new Exchange(reader).deleteDraft()
})

test('Enter in a field goes on, in the same language', async ({ visitor }) => {
  const { page, words } = visitor
  await visitor.signIn(HILDE)
  await visitor.actFor(HILDE.child)
  await new Aids(visitor).begin(HILDE.gloves)
  const exchange = new Exchange(visitor)
  await exchange.radio(words.reason.worn).check()
  await exchange.on()
  await exchange.arriveAtDelivery()
  await exchange.radio(words.delivery.other).check()
  await exchange.field(words.delivery.street).fill('Annenveien 7')
  await exchange.field(words.delivery.postcode).fill('0151')
  await exchange.field(words.delivery.city).fill('Oslo')
  await page.keyboard.press('Enter')
  await exchange.arriveAtSummary()
  await expect(page.locator('html')).toHaveAttribute('lang', 'nb')
  await exchange.deleteDraft()
})

test('changing language elsewhere keeps the page and its choices', async ({ visitor }) => {
  const { page } = visitor
  await visitor.signIn(MINA)
  await visitor.open('hjelpemidler?vis=selv&sorter=navn')
  await page.getByRole('link', { name: 'Nynorsk' }).click()
  await visitor.in('nn').arrivesAt(visitor.in('nn').words.loan.list)
  await expect(page).toHaveURL('/nn/hjelpemidler?vis=selv&sorter=navn')
  await expect(page.locator('html')).toHaveAttribute('lang', 'nn')
})

test('the language changes where a step has no form to show', async ({ visitor }) => {
  const { page } = visitor
  await visitor.signIn(TURID)
  for (const [tail, status] of [['bestillingsnummer/ny?hjelpemiddel=1', 200], [`bestillingsnummer/${NOTHING}/betaling`, 404]] as const) {
    await visitor.open(tail, status)
    await page.getByRole('button', { name: 'Nynorsk' }).click()
    await expect(page).toHaveURL(`/nn/${tail}`)
    await expect(page.locator('html')).toHaveAttribute('lang', 'nn')
  }
})

test('changing language before signing in leads back in that language', async ({ visitor }) => {
  const { page } = visitor
  await visitor.open('hjelpemidler?vis=selv')
  await visitor.arrivesAt(visitor.words.signIn)
  await page.getByRole('link', { name: 'Nynorsk' }).click()
  const reader = visitor.in('nn')
  await expect(page.locator('html')).toHaveAttribute('lang', 'nn')
  await reader.awake()
  await reader.chooseOnSignInPage(MINA)
  await expect(page).toHaveURL(reader.path('hjelpemidler?vis=selv'))
})

test('the language read last is remembered', async ({ visitor }) => {
  const { page } = visitor
  await visitor.in('en').signIn(TURID)
  await page.goto('/')
  await expect(page).toHaveURL('/en')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})
