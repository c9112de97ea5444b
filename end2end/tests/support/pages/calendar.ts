// The calendar of a centre and the list of a day, as staff work with them.
import { expect, type Locator } from '@playwright/test'
import { inDays, isoDay } from '../dates'
import type { Visitor } from '../visitor'

export class Calendar {
  constructor(private readonly visitor: Visitor) {}

  private get page() {
    return this.visitor.page
  }

  private get words() {
    return this.visitor.words.calendar
  }

  /** A room for one at a time that has two times on every day of the year. */
  async makeRoom(name: string): Promise<void> {
    const { room, newRoom } = this.words
    await this.page.getByRole('link', { name: newRoom }).click()
    await this.visitor.arrivesAt(newRoom)
    await this.page.getByRole('textbox', { name: room.name, exact: true }).fill(name)
    await this.page.getByRole('textbox', { name: room.directions }).fill('Andre etasje')
    for (const day of await this.page.getByRole('group', { name: room.hours }).getByRole('textbox').all()) await day.fill('09.00-11.15')
    await this.page.getByRole('checkbox', { name: room.holidays }).check()
    await this.page.getByRole('button', { name: room.save }).click()
    await this.visitor.arrivesAt(this.words.title)
    await this.saved()
  }

  /** From the calendar to a room and the times that are made in it. */
  async openRoom(name: string): Promise<void> {
    const card = this.page.getByRole('listitem').filter({ has: this.page.getByRole('heading', { name, exact: true }) })
    await card.getByRole('link').click()
    await this.visitor.arrivesAt(name)
  }

  /** Makes the times of some days, or opens them. */
  async span(words: string, from: number, to: number): Promise<void> {
    const form = this.page.getByRole('group').filter({ has: this.page.getByText(words, { exact: true }) })
    await this.page.getByText(words, { exact: true }).first().click()
    await form.getByRole('textbox', { name: this.words.from }).fill(inDays(from))
    await form.getByRole('textbox', { name: this.words.to }).fill(inDays(to))
    await form.getByRole('button', { name: words }).click()
    await this.saved()
  }

  /** A room of its own, with times on one day that anybody can take: no two trials are held in one place at once. */
  async openTimes(room: string, ahead: number): Promise<Date> {
    const then = new Date(Date.now() + ahead * 24 * 60 * 60 * 1000)
    await this.open(then)
    await this.makeRoom(room)
    for (const words of [this.words.generate, this.words.publish]) {
      await this.open(then)
      await this.openRoom(room)
      await this.span(words, ahead, ahead)
    }
    return then
  }

  async saved(): Promise<void> {
    await expect(this.page.getByRole('main')).toContainText(this.words.done)
    await this.visitor.awake()
  }

  /** Shows the four weeks from a day on. */
  async open(from: Date): Promise<void> {
    await this.visitor.open(`intern/utproving/kalender?fra=${isoDay(from)}`)
    await this.visitor.arrivesAt(this.words.title)
  }

  /** The times of a room that are shown. */
  times(room: string): Locator {
    return this.page.getByRole('row').filter({ hasText: room })
  }

  /** A time that somebody has. */
  taken(room: string, at: Date): Locator {
    const clock = new Intl.DateTimeFormat('nb-NO', { timeZone: 'Europe/Oslo', hour: '2-digit', minute: '2-digit' }).format(at)
    const day = this.page.getByRole('table').filter({ has: this.page.locator(`#dag-${isoDay(at)}`) })
    const hour = new RegExp(`${clock.replace(':', '[.:]')}–`)
    return day.getByRole('row').filter({ hasText: hour }).filter({ hasText: room }).filter({ hasText: this.words.taken })
  }

  /** Moves a time that somebody has; they go with it. */
  async move(room: string, at: Date, to: string): Promise<void> {
    await this.open(at)
    await this.taken(room, at).getByRole('link', { name: this.words.shift }).click()
    await this.page.getByRole('textbox', { name: this.words.moveTo }).fill(to)
    await this.page.getByRole('button', { name: this.words.move, exact: true }).click()
    await this.saved()
  }
}

/** Who comes on a day. */
export class Day {
  constructor(private readonly visitor: Visitor) {}

  /** Opens the list of today until somebody can be said to have come: near midnight the day has to come first. */
  async waitFor(button: Locator): Promise<void> {
    await expect(async () => {
      await this.visitor.open('intern/utproving')
      await expect(button).toBeVisible({ timeout: 1000 })
    }).toPass({ timeout: 150_000 })
  }

  /** What is said of somebody: met, or not. */
  button(what: string, name: string): Locator {
    return this.visitor.page.getByRole('button', { name: `${what} ${name}`, exact: true })
  }
}
