// The main errand, from the first question to the door, by the holder and by staff, in every language.
import { Cases } from './support/pages/cases'
import { Aids } from './support/pages/aids'
import { Exchange } from './support/pages/exchange'
import { StaffCase, Tasks } from './support/pages/staff'
import { inDays } from './support/dates'
import { NORA, SOLVEIG } from './support/people'
import { expect, test } from './support/test'
import { LANGUAGES } from './support/words'

for (const language of LANGUAGES) {
  test(`a broken cane is exchanged and comes to another address (${language})`, async ({ visitor, another }) => {
    const holder = visitor.in(language)
    const { page, words } = holder
    const [aids, exchange, cases] = [new Aids(holder), new Exchange(holder), new Cases(holder)]
    let reference = ''
    let id = ''

    await test.step('the holder finds the cane and begins', async () => {
      await holder.signIn(SOLVEIG)
      await holder.arrivesAt(words.hello(SOLVEIG.name))
      await page.getByRole('navigation', { name: words.mainMenu }).getByRole('link', { name: words.loans }).click()
      await holder.arrivesAt(words.loan.list)
      await aids.link(SOLVEIG.cane).click()
      await holder.arrivesAt(SOLVEIG.cane)
      await aids.start(SOLVEIG.cane).click()
    })

    await test.step('what is wrong: errors are shown, and what was typed stays', async () => {
      await exchange.arriveAtReason()
      await exchange.on()
      const reasons = page.getByRole('radiogroup', { name: words.reason.legend })
      await exchange.expectProblems([[words.problem.reason, reasons]])
      await exchange.radio(words.reason.other).check()
      await exchange.on()
      const text = exchange.field(words.reason.text)
      await exchange.expectProblems([[words.problem.reasonText, text]])
      await expect(exchange.radio(words.reason.other)).toBeChecked()
      await exchange.radio(words.reason.broken).check()
      await text.fill('Det nederste leddet er knekt.\nDet skjedde i går.')
      await exchange.on()
    })

    await test.step('where it goes: another address, put right twice', async () => {
      await exchange.arriveAtDelivery()
      await expect(exchange.radio(words.delivery.registered)).toBeChecked()
      await exchange.radio(words.delivery.other).check()
      await exchange.on()
      const street = exchange.field(words.delivery.street)
      const postcode = exchange.field(words.delivery.postcode)
      const city = exchange.field(words.delivery.city)
      await exchange.expectProblems([
        [words.problem.street, street],
        [words.problem.postcode, postcode],
        [words.problem.city, city],
      ])
      await street.fill('Annenveien 7')
      await postcode.fill('15')
      await city.fill('Oslo')
      await exchange.on()
      await exchange.expectProblems([[words.problem.postcodeForm, postcode]])
      await expect(street).toHaveValue('Annenveien 7')
      await postcode.fill('0151')
      await exchange.on()
    })

    await test.step('the summary shows it all, and lets it be changed', async () => {
      await exchange.arriveAtSummary()
      const main = page.getByRole('main')
      await expect(main).toContainText(SOLVEIG.cane)
      await expect(main).toContainText('Det nederste leddet er knekt.')
      await expect(main).toContainText('Annenveien 7, 0151 Oslo')
      await main.getByRole('link', { name: new RegExp(`^${words.step.change}`) }).first().click()
      await exchange.arriveAtReason()
      await expect(exchange.field(words.reason.text)).toHaveValue('Det nederste leddet er knekt.\nDet skjedde i går.')
      await exchange.field(words.reason.text).fill('Det nederste leddet er knekt.')
      await exchange.on()
      await exchange.arriveAtDelivery()
      await expect(exchange.radio(words.delivery.other)).toBeChecked()
      await exchange.on()
      await exchange.arriveAtSummary()
      await expect(main).not.toContainText('Det skjedde i går.')
    })

    await test.step('the receipt has a number to read aloud, and the case', async () => {
      await exchange.send()
      const main = page.getByRole('main')
      const shown = page.locator('.bp-reference')
      // None of the characters that are mistaken for one another.
      await expect(shown).toHaveText(/^[34679ACDEFGHJKLMNPRTUVW]{4} [34679ACDEFGHJKLMNPRTUVW]{4}$/)
      reference = await shown.innerText()
      id = cases.shown
      await expect(main).toContainText('Annenveien 7, 0151 Oslo')
      await page.getByRole('link', { name: words.receipt.toCase }).click()
      await holder.arrivesAt(words.case.of(SOLVEIG.cane))
      await expect(page).toHaveURL(holder.path(`saker/${id}`))
      await expect(main).toContainText(reference)
      await expect(cases.now).toContainText(words.case.received)
      await expect(cases.now).toContainText(words.case.hasReceived)
    })

    const staff = (await another()).in(language)
    const [tasks, handled] = [new Tasks(staff), new StaffCase(staff)]

    await test.step('staff see what the holder sees, take it and approve it', async () => {
      await staff.signIn(NORA)
      await tasks.open()
      await tasks.view(words.staff.unassigned).click()
      await tasks.openCase(reference)
      await expect(staff.page.getByRole('main')).toContainText('Det nederste leddet er knekt.')
      await expect(staff.page.getByRole('main')).toContainText('Annenveien 7, 0151 Oslo')
      await expect(handled.seenByHolder).toContainText(await cases.sentenceNow())
      await handled.make(words.staff.take)
      await handled.make(words.staff.approve)
      await cases.openOne(id)
      await expect(cases.now).toContainText(words.case.approved)
      await expect(handled.seenByHolder).toContainText(await cases.sentenceNow())
    })

    await test.step('it is sent with a date, which must be given', async () => {
      await handled.move(words.staff.send).click()
      await expect(staff.page.getByRole('main')).toContainText(words.problem.expected)
      await expect(staff.page).toHaveTitle(new RegExp(`^${words.errorPrefix}`))
      await staff.page.getByRole('textbox', { name: words.staff.expected }).fill(inDays(7))
      await handled.make(words.staff.send)
      await cases.openOne(id)
      await expect(cases.now).toContainText(words.case.sent)
      await expect(handled.seenByHolder).toContainText(await cases.sentenceNow())
    })

    await test.step('it is at the door: the case has ended for both', async () => {
      await handled.make(words.staff.deliver)
      await expect(staff.page.getByRole('main')).toContainText(words.staff.ended)
      await cases.openOne(id)
      await expect(cases.now).toContainText(words.case.delivered)
      await expect(cases.now).toContainText(words.case.finished)
      await expect(page.getByRole('link', { name: words.case.withdraw })).toHaveCount(0)
      await holder.open(`kvittering/${id}`)
      await expect(page.getByRole('main')).toContainText(reference)
      await aids.expectOpen(SOLVEIG.cane)
    })
  })
}
