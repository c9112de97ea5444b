// The way of a holder to a trial, and to what came of it.
import { expect, type Locator } from '@playwright/test'
import type { Visitor } from '../visitor'

export class Trials {
  constructor(private readonly visitor: Visitor) {}

  private get page() {
    return this.visitor.page
  }

  private get words() {
    return this.visitor.words.trial
  }

  private get main(): Locator {
    return this.page.getByRole('main')
  }

  /** The address of the trial that is shown, without its language. */
  get place(): string {
    return new URL(this.page.url()).pathname.split('/').slice(2, 4).join('/')
  }

  /** Finds a product by words and takes it along; the first one found. */
  async pick(what: string): Promise<void> {
    const { catalogue, tryOut, steps } = this.words
    await this.visitor.open('produkter')
    await this.page.getByRole('textbox', { name: catalogue.what }).fill(what)
    await this.page.getByRole('button', { name: catalogue.search, exact: true }).click()
    const found = this.page.locator('#treff').getByRole('heading', { level: 3 })
    // What was found before stands there until the answer has come.
    await found.getByRole('link', { name: new RegExp(what) }).first().click()
    await this.visitor.arrivesAt(new RegExp(what))
    await this.page.getByRole('button', { name: new RegExp(`^${tryOut}`) }).click()
    await this.visitor.arrivesAt(steps.products)
  }

  /** From one step to the next: a link where nothing is asked, else a button. */
  async on(): Promise<void> {
    const name = this.visitor.words.step.on
    await this.page.getByRole('link', { name, exact: true }).or(this.page.getByRole('button', { name, exact: true })).click()
  }

  /** From what was picked to the free times of the centre. */
  async goToTimes(interpreter: string): Promise<void> {
    const { steps, place } = this.words
    await this.on()
    await this.visitor.arrivesAt(steps.place)
    await expect(this.main.getByRole('radio', { checked: true })).toHaveCount(0)
    await this.page.getByRole('radio', { name: place.centre }).check()
    await this.on()
    await this.visitor.arrivesAt(steps.needs)
    await this.page.getByRole('textbox', { name: this.words.interpreter }).fill(interpreter)
    await this.on()
    await this.visitor.arrivesAt(steps.time)
  }

  /** The free times in a room. */
  times(room: string): Locator {
    return this.main.locator('.aksel-radio').filter({ hasText: room }).getByRole('radio')
  }

  /** Takes a free time, the first or one in place of another. */
  async take(time: Locator): Promise<void> {
    const { book, changeTo, booked } = this.words
    const button = (name: string) => this.page.getByRole('button', { name, exact: true })
    await time.check()
    await button(book).or(button(changeTo)).click()
    await expect(this.page.getByRole('heading', { name: booked })).toBeVisible()
    await this.visitor.awake()
  }

  /** When the trial that is shown begins. */
  async begins(): Promise<Date> {
    const moment = await this.main.locator('dd time').first().getAttribute('datetime')
    return new Date(moment ?? '')
  }

  /** To the question of how it went, from the page of the trial. */
  async answer(): Promise<void> {
    await this.page.getByRole('link', { name: this.words.answer }).click()
    await this.visitor.arrivesAt(this.words.outcome.title)
    await expect(this.main.getByRole('radio', { checked: true })).toHaveCount(0)
  }

  async choose(product: RegExp): Promise<void> {
    await this.page.getByRole('radio', { name: this.words.outcome.yes }).check()
    await this.page.getByRole('checkbox', { name: product }).check()
  }

  async send(): Promise<void> {
    await this.page.getByRole('button', { name: this.words.outcome.send }).click()
  }
}
