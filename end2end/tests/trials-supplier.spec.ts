// A trial at a supplier that charges: the order number comes in the same step, the firm checks it without signing in and marks
// it used, and the holder says what came of it; in every language.
import { looksWell } from './support/looks'
import { Cases } from './support/pages/cases'
import { Firm } from './support/pages/numbers'
import { Trials } from './support/pages/trials'
import { SOLVEIG } from './support/people'
import { expect, test } from './support/test'
import { LANGUAGES } from './support/words'

/** The first on its agreement: no reason is asked for. */
const PRODUCT = /Sølvstokk sammenleggbar/
const FIRM = 'Sølvstokk Syn (oppdiktet)'

for (const language of LANGUAGES) {
  test(`a supplier that charges gets an order number, and the answer leads to a case (${language})`, async ({ visitor, another }) => {
    const holder = visitor.in(language)
    const { page, words } = holder
    const main = page.getByRole('main')
    const trials = new Trials(holder)
    let trial = ''
    let number = ''

    await test.step('where it is tried, and that the firm charges', async () => {
      await holder.signIn(SOLVEIG)
      await trials.pick('Sølvstokk sammenleggbar')
      await trials.on()
      await holder.arrivesAt(words.trial.steps.place)
      await page.getByRole('radio', { name: words.trial.place.supplier }).check()
      await page.getByLabel(words.trial.place.which, { exact: true }).selectOption({ label: FIRM })
      const charges = page.getByRole('radiogroup', { name: words.trial.place.charges })
      await charges.getByRole('radio', { name: words.trial.place.yes, exact: true }).check()
      await trials.on()
      await holder.arrivesAt(words.trial.steps.summary)
      await expect(main).toContainText(FIRM)
      await looksWell(holder, 'the summary of a trial at a supplier')
    })

    await test.step('the number is there in the same step', async () => {
      await page.getByRole('button', { name: words.trial.arrange }).click()
      await expect(page.getByRole('heading', { name: words.trial.arranged })).toBeVisible()
      await holder.awake()
      trial = trials.place
      await page.getByRole('link', { name: words.trial.seeNumber }).click()
      await holder.arrivesAt(PRODUCT)
      await expect(main).toContainText(words.number.status.issued)
      await expect(main).toContainText(FIRM)
      number = await page.locator('.bp-reference').first().innerText()
      expect(number).toMatch(/^[34679ACDEFGHJKLMNPRTUVW]{4}( [34679ACDEFGHJKLMNPRTUVW]{4}){2}$/)
    })

    await test.step('the firm checks it, knows nobody, and marks it used', async () => {
      const firm = (await another()).in(language)
      const desk = new Firm(firm)
      const answer = firm.page.getByRole('main')
      await desk.check(number)
      await expect(answer).toContainText(words.number.check.valid)
      await expect(answer).toContainText(words.number.trial)
      await expect(answer).not.toContainText(SOLVEIG.name)
      await desk.markUsed()
      await desk.check(number)
      await expect(answer).toContainText(words.number.check.used)
    })

    await test.step('the holder reads that, and says what was chosen', async () => {
      await page.reload()
      await expect(main).toContainText(words.number.usedNow)
      await holder.open(trial)
      await trials.answer()
      await trials.choose(PRODUCT)
      await trials.send()
      await expect(page.getByRole('heading', { name: words.trial.outcome.chosen })).toBeVisible()
      await holder.awake()
      await main.getByRole('link', { name: words.trial.purchaseOf(PRODUCT) }).click()
      await holder.arrivesAt(words.trial.purchaseOf(PRODUCT))
      await expect(new Cases(holder).now).toContainText(words.case.received)
      await expect(main).toContainText(FIRM)
      await looksWell(holder, 'a case to buy')
    })
  })
}
