// Trying aids out at the centre: a limited pass, two suppliers' products in one visit, another time, met, one chosen, and the
// case that comes of it; in every language.
import { isoDay, soon, written } from './support/dates'
import { looksWell } from './support/looks'
import { Calendar, Day } from './support/pages/calendar'
import { Cases } from './support/pages/cases'
import { Trials } from './support/pages/trials'
import { GRETE, JON } from './support/people'
import { expect, test } from './support/test'
import { LANGUAGES } from './support/words'

/** Days ahead that times are made for: past the notice of every centre, whatever holidays lie between. */
const AHEAD = 20
const CHOSEN = /Fjordhjelp/
const WHY = 'Den er lettere å løfte inn i bilen'

for (const [turn, language] of LANGUAGES.entries()) {
  test(`two suppliers are tried in one visit, and what is chosen becomes a case (${language})`, async ({ visitor, another }) => {
    test.slow()
    const holder = visitor.in(language)
    const { page, words } = holder
    const main = page.getByRole('main')
    const staff = (await another()).in(language)
    const [trials, calendar, day] = [new Trials(holder), new Calendar(staff), new Day(staff)]
    const room = `Stasjon ${language}`
    let [trial, begins, then] = ['', new Date(), new Date()]

    await test.step('staff open times', async () => {
      await staff.signIn(JON)
      then = await calendar.openTimes(room, AHEAD)
    })

    await test.step('products of two suppliers are found and taken along', async () => {
      await holder.signIn(GRETE)
      await trials.pick('Nordlys Lett')
      await trials.pick('Fjordhjelp Lett')
      await expect(main).toContainText('Nordlys Mobilitet (oppdiktet)')
      await expect(main).toContainText('Fjordhjelp Hjelpemidler (oppdiktet)')
    })

    await test.step('a time at the centre is booked, and exchanged for another', async () => {
      await trials.goToTimes('Tegnspråk')
      await looksWell(holder, 'free times')
      await holder.open(`${trials.place}/tid?fra=${isoDay(then)}`)
      await trials.take(trials.times(room).first())
      await expect(main).toContainText(words.trial.brings('Nordlys Mobilitet (oppdiktet)'))
      await expect(main).toContainText('Tegnspråk')
      const first = await trials.begins()
      await page.getByRole('link', { name: words.trial.change, exact: true }).click()
      await holder.arrivesAt(words.trial.change)
      await holder.open(`${trials.place}/tid?fra=${isoDay(then)}`)
      await trials.take(trials.times(room).first())
      begins = await trials.begins()
      expect(begins).not.toEqual(first)
      trial = trials.place
    })

    await test.step('staff move the time to today and say that the holder came', async () => {
      await calendar.move(room, begins, written(soon(turn)))
      const met = day.button(words.calendar.met, GRETE.name)
      await day.waitFor(met)
      const row = staff.page.getByRole('row').filter({ has: met })
      await expect(row).toContainText('Nordlys Mobilitet (oppdiktet)')
      await expect(row).toContainText('Fjordhjelp Hjelpemidler (oppdiktet)')
      await expect(row).toContainText('Tegnspråk')
      await met.click()
      await expect(staff.page.getByRole('main')).toContainText(words.calendar.done)
      await expect(met).toHaveCount(0)
    })

    await test.step('the holder chooses one that is not the first on the agreement, and says why', async () => {
      await holder.open('utproving')
      const asked = main.locator('section').filter({ has: page.getByRole('heading', { name: words.trial.toAnswer }) })
      await asked.getByRole('link').first().click()
      await holder.arrivesAt(words.trial.outcome.title)
      await expect(page).toHaveURL(new RegExp(`/${trial}/`))
      await trials.choose(CHOSEN)
      await trials.send()
      await expect(page.locator('#feil')).toContainText(words.trial.outcome.missing)
      await expect(page.getByRole('checkbox', { name: CHOSEN })).toBeChecked()
      await looksWell(holder, 'what came of it, with something missing')
      await page.getByRole('textbox', { name: words.trial.outcome.why(CHOSEN) }).fill(WHY)
      await trials.send()
      await expect(page.getByRole('heading', { name: words.trial.outcome.chosen })).toBeVisible()
    })

    await test.step('the case is there with all that was said before', async () => {
      const cases = new Cases(holder)
      await cases.open()
      await main.getByRole('link', { name: words.trial.purchaseOf(CHOSEN) }).first().click()
      await holder.arrivesAt(words.trial.purchaseOf(CHOSEN))
      await expect(main).toContainText('Fjordhjelp Hjelpemidler (oppdiktet)')
      await expect(main).toContainText(WHY)
      const reference = await page.locator('.bp-reference').first().innerText()
      await staff.open(`intern/${trial}`)
      const work = staff.page.getByRole('main')
      await expect(work).toContainText(WHY)
      const link = work.getByRole('link', { name: new RegExp(reference) })
      await expect.soft(link).toHaveText(words.trial.purchaseOf(CHOSEN))
      await link.click()
      await staff.arrivesAt(new RegExp(GRETE.name))
      await expect(work).toContainText(reference)
      await expect(work).toContainText(WHY)
      await expect(work).toContainText('900119')
    })
  })
}
