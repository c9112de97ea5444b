// The calendar and the days of a centre: a room with times that are opened, closed and moved, who comes on a day, who came and
// who did not, and what came of it; in every language.
import { isoDay, soon, written } from './support/dates'
import { looksWell } from './support/looks'
import { Calendar, Day } from './support/pages/calendar'
import { Trials } from './support/pages/trials'
import { ARNE, BERIT, TONE } from './support/people'
import { expect, test } from './support/test'
import { LANGUAGES } from './support/words'

/** Days ahead that times are made for: past the notice of every centre, whatever holidays lie between. */
const AHEAD = 20
/** The room of the centre for one at a time. */
const ROOM = 'Utprøvingsrom 1'

for (const [turn, language] of LANGUAGES.entries()) {
  test(`staff open a room, move a time, and say who came and what came of it (${language})`, async ({ visitor, another }) => {
    test.slow()
    const staff = visitor.in(language)
    const holder = (await another()).in(language)
    const { page, words } = staff
    const { calendar: says } = words
    const [work, main] = [page.getByRole('main'), holder.page.getByRole('main')]
    const [calendar, day, trials] = [new Calendar(staff), new Day(staff), new Trials(holder)]
    const room = `Stasjon ${language}`
    const then = new Date(Date.now() + AHEAD * 24 * 60 * 60 * 1000)
    let trial = ''

    await test.step('a new room has times, which nobody sees before they are opened', async () => {
      await staff.signIn(TONE)
      await calendar.open(then)
      await calendar.makeRoom(room)
      await calendar.openRoom(room)
      await calendar.span(says.generate, AHEAD, AHEAD)
      await calendar.open(then)
      await expect(calendar.times(room)).toHaveText([says.draft, says.draft].map((state) => new RegExp(state)))
    })

    await test.step('they are opened, and one is closed', async () => {
      await calendar.openRoom(room)
      await calendar.span(says.publish, AHEAD, AHEAD)
      await calendar.open(then)
      await calendar.times(room).nth(0).getByRole('button', { name: says.close }).click()
      await calendar.saved()
      await expect(calendar.times(room).nth(0).getByRole('button', { name: says.makeOpen })).toBeVisible()
      await expect(calendar.times(room)).toHaveText([new RegExp(says.closed), new RegExp(says.open)])
    })

    await test.step('the holder is offered the open one alone', async () => {
      await holder.signIn(ARNE)
      await trials.pick('Nordlys sammenleggbar')
      await trials.goToTimes('')
      await holder.open(`${trials.place}/tid?fra=${isoDay(then)}`)
      await expect(trials.times(room)).toHaveCount(1)
      await trials.take(trials.times(room))
      trial = trials.place
    })

    await test.step('it is moved to today: staff say that nobody came, and the holder reads so', async () => {
      await calendar.move(room, await trials.begins(), written(soon(turn)))
      await day.waitFor(day.button(says.missed, ARNE.name))
      await looksWell(staff, 'the list of a day')
      await day.button(says.missed, ARNE.name).click()
      await expect(day.button(says.missed, ARNE.name)).toHaveCount(0)
      await expect(work).toContainText(says.done)
      await holder.open(trial)
      await expect(main).toContainText(words.trial.missed)
    })

    await test.step('it is put right: somebody came after all', async () => {
      await staff.open(`intern/${trial}`)
      await staff.arrivesAt(says.trialOf(ARNE.name))
      await page.getByRole('button', { name: says.met, exact: true }).click()
      await expect(page.getByRole('button', { name: says.met, exact: true })).toHaveCount(0)
      await expect(work).toContainText(says.done)
    })

    await test.step('nothing fitted, and staff read that', async () => {
      await holder.open(trial)
      await trials.answer()
      await holder.page.getByRole('radio', { name: words.trial.outcome.no }).check()
      await trials.send()
      await expect(holder.page.getByRole('heading', { name: words.trial.outcome.nothing })).toBeVisible()
      await page.reload()
      await expect(work).toContainText(says.nothingFitted)
      await looksWell(staff, 'a trial that is over')
    })
  })

  test(`who did not come can take another time (${language})`, async ({ visitor, another }) => {
    test.slow()
    const holder = visitor.in(language)
    const staff = (await another()).in(language)
    const { words } = holder
    const [calendar, day, trials] = [new Calendar(staff), new Day(staff), new Trials(holder)]
    const room = `Bås ${language}`
    await staff.signIn(TONE)
    const then = await calendar.openTimes(room, AHEAD)
    await holder.signIn(BERIT)
    await trials.pick('Granly Tur')
    await trials.goToTimes('')
    await holder.open(`${trials.place}/tid?fra=${isoDay(then)}`)
    await trials.take(trials.times(room).first())
    const trial = trials.place
    await calendar.move(room, await trials.begins(), written(soon(turn)))
    await day.waitFor(day.button(words.calendar.missed, BERIT.name))
    await day.button(words.calendar.missed, BERIT.name).click()
    await expect(day.button(words.calendar.missed, BERIT.name)).toHaveCount(0)
    await holder.open(trial)
    await holder.page.getByRole('link', { name: words.trial.freeTimes }).click()
    await expect(trials.times(ROOM).first()).toBeVisible()
    await expect.soft(holder.page.getByRole('button', { name: words.trial.book }), 'nothing is held that could be changed').toBeVisible()
    await trials.take(trials.times(ROOM).first())
    const begins = await trials.begins()
    await calendar.open(begins)
    await expect(calendar.taken(ROOM, begins)).toHaveCount(1)
  })
}
