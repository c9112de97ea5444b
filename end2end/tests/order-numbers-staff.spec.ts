// An order number that somebody has to look at: issued, refused with a reason, and taken back by the holder, who reads each; in
// every language.
import { looksWell } from './support/looks'
import { Firm, Numbers, StaffNumber } from './support/pages/numbers'
import { BERIT, TONE } from './support/people'
import { expect, test } from './support/test'
import { LANGUAGES } from './support/words'

const FIRM = 'Verksted Ukjent (oppdiktet)'
const NOTE = 'Sømmen i tommelen har gått opp'
const WHY = 'Vi ringer deg på torsdag.'

for (const language of LANGUAGES) {
  test(`a number that staff look at is issued and taken back, another is refused (${language})`, async ({ visitor, another }) => {
    const holder = visitor.in(language)
    const staff = (await another()).in(language)
    const { page, words } = holder
    const [main, work] = [page.getByRole('main'), staff.page.getByRole('main')]
    const [numbers, handled] = [new Numbers(holder), new StaffNumber(staff)]
    const { status } = words.number

    await test.step('the holder asks, and reads why somebody looks at it', async () => {
      await holder.signIn(BERIT)
      await numbers.ask(BERIT.gloves, FIRM, NOTE)
      await expect(main).toContainText(status.asked)
      await expect(main).toContainText(words.number.shortLoan)
      await expect(main).toContainText(words.number.notListed)
      await expect(main.getByText(words.number.check.valid)).toHaveCount(0)
    })

    await test.step('staff find it among those to answer, and issue it', async () => {
      await staff.signIn(TONE)
      await staff.open('intern/bestillingsnummer')
      await expect(work.getByRole('link', { name: words.number.staff.toAnswer })).toHaveAttribute('aria-current', /./)
      await staff.page.getByRole('row').filter({ hasText: BERIT.name }).getByRole('link').first().click()
      await staff.arrivesAt(new RegExp(BERIT.name))
      await expect(work).toContainText(NOTE)
      await expect(work).toContainText(words.number.notListed)
      await handled.button(words.number.staff.issue).click()
      await handled.saved()
    })

    await test.step('the holder has it, and takes it back: the firm cannot use it', async () => {
      await page.reload()
      await expect(main).toContainText(status.issued)
      const number = await page.locator('.bp-reference').first().innerText()
      await numbers.cancel()
      const firm = (await another()).in(language)
      await new Firm(firm).check(number)
      await expect(firm.page.getByRole('main')).toContainText(words.number.check.over)
      await expect(firm.page.getByRole('button', { name: words.number.check.use })).toHaveCount(0)
      await staff.page.reload()
      await expect(work).toContainText(status.cancelled)
      await expect(work).toContainText(words.number.staff.nothingToDo)
    })

    await test.step('another is refused: with a reason and words of its own', async () => {
      await numbers.ask(BERIT.gloves, FIRM, NOTE)
      await staff.open(`intern/${numbers.place}`)
      await handled.unfold(words.number.staff.refuse)
      await handled.button(words.number.staff.refuse).click()
      await expect(staff.page.locator('#feil').getByRole('link')).toHaveText(words.number.staff.missing)
      await looksWell(staff, 'a refusal with nothing said')
      await staff.page.getByRole('radio', { name: words.number.staff.talk }).check()
      await staff.page.getByRole('textbox', { name: words.number.staff.text }).fill(WHY)
      await handled.button(words.number.staff.refuse).click()
      await handled.saved()
    })

    await test.step('the holder reads both', async () => {
      await page.reload()
      await expect(main).toContainText(status.refused)
      await expect(main).toContainText(words.number.staff.talk)
      await expect(main.getByRole('blockquote').first()).toHaveText(WHY)
      await expect(page.getByRole('link', { name: words.number.cancel })).toHaveCount(0)
      await looksWell(holder, 'a number that was refused')
    })
  })
}
