// The entry of a trial for one's own calendar, read as calendars read it: one name for ever, editions that count, what to do
// with it, and times that are right in summer and in winter; in every language.
import ICAL from 'ical.js'
import { Calendar } from './support/pages/calendar'
import { Trials } from './support/pages/trials'
import { ODD, OLA } from './support/people'
import { expect, test } from './support/test'
import { LANGUAGES } from './support/words'

/** The room of the centre for one at a time. */
const ROOM = 'Utprøvingsrom 1'
const HOUR = 60 * 60

type Entry = { method: unknown; status: unknown; uid: string; sequence: number; from: Date; seconds: number; alarms: number; text: string }

/** Reads what a calendar is given, as a calendar would. */
function read(text: string): Entry {
  const calendar = new ICAL.Component(ICAL.parse(text) as object[])
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
  expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1)
  const component = calendar.getFirstSubcomponent('vevent') ?? new ICAL.Component('vevent')
  const event = new ICAL.Event(component)
  return {
    method: calendar.getFirstPropertyValue('method'),
    status: component.getFirstPropertyValue('status'),
    uid: event.uid,
    sequence: event.sequence,
    from: event.startDate.toJSDate(),
    seconds: event.duration.toSeconds(),
    alarms: component.getAllSubcomponents('valarm').length,
    text,
  }
}

for (const [turn, language] of LANGUAGES.entries()) {
  test(`a calendar keeps up with a trial that is moved and called off (${language})`, async ({ visitor, another }) => {
    const holder = visitor.in(language)
    const staff = (await another()).in(language)
    const { page, words } = holder
    const [trials, calendar] = [new Trials(holder), new Calendar(staff)]
    const short = nightThatIsShort()
    let href = ''
    let first: Entry

    const entry = async () => {
      const answer = await page.request.get(href)
      expect(answer.headers()['content-type']).toContain('text/calendar')
      return read(await answer.text())
    }

    await test.step('a booked time is to be put in', async () => {
      await holder.signIn(ODD)
      await trials.pick('Granly Tur')
      await trials.goToTimes('')
      await trials.take(trials.times(ROOM).first())
      href = (await page.getByRole('link', { name: words.trial.calendar }).getAttribute('href')) ?? ''
      first = await entry()
      expect(first).toMatchObject({ method: 'PUBLISH', status: 'CONFIRMED', sequence: 0, seconds: HOUR, alarms: 1 })
      expect(first.from).toEqual(await trials.begins())
      for (const told of [ODD.name, 'Granly']) expect(first.text, 'others may see the calendar').not.toContain(told)
    })

    await test.step('another time that the holder takes is the next edition of it', async () => {
      await page.getByRole('link', { name: words.trial.change, exact: true }).click()
      await holder.arrivesAt(words.trial.change)
      await trials.take(trials.times(ROOM).nth(1))
      const changed = await entry()
      expect(changed).toMatchObject({ method: 'PUBLISH', uid: first.uid, sequence: 1 })
      expect(changed.from).toEqual(await trials.begins())
      expect(changed.from).not.toEqual(first.from)
    })

    await test.step('moved by staff it is right in summer, in the night that is an hour short, and in winter', async () => {
      await staff.signIn(OLA)
      let { from: held, sequence } = await entry()
      for (const [written, utc] of [
        // In the evening nothing stands in the room.
        [`01.07.${yearOf(7, 1)} 19:0${turn}`, `${yearOf(7, 1)}-07-01T17:0${turn}:00Z`],
        [`${short.day}.03.${short.year} 01:3${turn}`, `${short.year}-03-${short.day}T00:3${turn}:00Z`],
        // It stays there, and no two are held in one place at once.
        [`15.01.${yearOf(1, 15)} ${17 + 2 * turn}:00`, `${yearOf(1, 15)}-01-15T${16 + 2 * turn}:00:00Z`],
      ] as const) {
        await calendar.move(ROOM, held, written)
        held = new Date(utc)
        sequence += 1
        expect(await entry()).toMatchObject({ method: 'PUBLISH', uid: first.uid, sequence, from: held, seconds: HOUR })
      }
    })

    await test.step('called off it is to be taken out', async () => {
      await holder.open(`${trials.place}/avlys`)
      await page.getByRole('button', { name: words.trial.cancel }).click()
      await expect(page.getByRole('heading', { name: words.trial.cancelled })).toBeVisible()
      const last = await entry()
      expect(last).toMatchObject({ method: 'CANCEL', status: 'CANCELLED', uid: first.uid, alarms: 0 })
      expect(last.sequence).toBeGreaterThan(4)
    })
  })
}

/** The next year with this date to come: nothing is planned further ahead than a year. */
function yearOf(month: number, day: number): number {
  const year = new Date().getUTCFullYear()
  return Date.UTC(year, month - 1, day) > Date.now() ? year : year + 1
}

/** The day in March on which summer time begins next. */
function nightThatIsShort(): { year: number; day: number } {
  const lastSunday = (year: number) => 31 - new Date(Date.UTC(year, 2, 31)).getUTCDay()
  const year = yearOf(3, lastSunday(new Date().getUTCFullYear()))
  return { year, day: lastSunday(year) }
}
