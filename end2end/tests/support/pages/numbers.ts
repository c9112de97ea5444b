// Order numbers: the question, the slip, what firms see and what staff do.
import { expect, type Locator } from '@playwright/test'
import type { Visitor } from '../visitor'

/** The holder's side. */
export class Numbers {
  constructor(private readonly visitor: Visitor) {}

  private get words() {
    return this.visitor.words.number
  }

  /** Asks for a number to repair an aid, for a firm that is not on the list. */
  async ask(aid: string, firm: string, note: string): Promise<void> {
    const { page } = this.visitor
    await this.visitor.open('bestillingsnummer')
    await page.getByRole('main').getByRole('link', { name: this.words.get }).click()
    await this.visitor.arrivesAt(this.words.get)
    await page.getByRole('radio', { name: aid }).check()
    await page.getByRole('radio', { name: this.words.repair, exact: true }).check()
    await page.getByLabel(this.words.firm, { exact: true }).selectOption({ label: this.words.another })
    await page.getByRole('textbox', { name: this.words.name }).fill(firm)
    await page.getByRole('textbox', { name: this.words.note }).fill(note)
    await page.getByRole('button', { name: this.words.ask }).click()
    await this.visitor.arrivesAt(this.words.of(this.words.repair, aid))
  }

  /** The address of the number that is shown, without its language. */
  get place(): string {
    return new URL(this.visitor.page.url()).pathname.split('/').slice(2, 4).join('/')
  }

  async cancel(): Promise<void> {
    const { page } = this.visitor
    await page.getByRole('link', { name: this.words.cancel }).click()
    await this.visitor.arrivesAt(this.words.cancelTitle)
    await page.getByRole('button', { name: this.words.cancelConfirm }).click()
    await expect(page.getByRole('link', { name: this.words.cancel })).toHaveCount(0)
    await expect(page.getByRole('main')).toContainText(this.words.status.cancelled)
    await this.visitor.awake()
  }
}

/** A firm, which does not sign in. */
export class Firm {
  constructor(private readonly visitor: Visitor) {}

  private get words() {
    return this.visitor.words.number.check
  }

  async check(number: string): Promise<void> {
    const { page } = this.visitor
    await this.visitor.open('sjekk-bestillingsnummer')
    await page.getByRole('textbox', { name: this.words.field, exact: true }).fill(number)
    await page.getByRole('button', { name: this.words.send }).click()
    await expect(page.getByRole('button', { name: this.words.send })).toHaveCount(0)
  }

  async markUsed(): Promise<void> {
    const { page } = this.visitor
    await page.getByRole('button', { name: this.words.use }).click()
    await expect(page.getByRole('heading', { name: this.words.marked })).toBeVisible()
    await expect(page.getByRole('button', { name: this.words.use })).toHaveCount(0)
  }
}

/** The number of somebody, at the centre. */
export class StaffNumber {
  constructor(private readonly visitor: Visitor) {}

  /** What can be done; those that ask for a text are opened first. */
  button(name: string): Locator {
    return this.visitor.page.getByRole('button', { name, exact: true })
  }

  async unfold(name: string): Promise<void> {
    await this.visitor.page.locator('summary').filter({ hasText: name }).click()
  }

  async saved(): Promise<void> {
    await expect(this.visitor.page.getByRole('main')).toContainText(this.visitor.words.number.staff.done)
    await this.visitor.awake()
  }
}
