// The three steps of an exchange and its receipt.
import { expect, type Locator } from '@playwright/test'
import type { Visitor } from '../visitor'

export class Exchange {
  constructor(private readonly visitor: Visitor) {}

  private get page() {
    return this.visitor.page
  }

  private get words() {
    return this.visitor.words
  }

  /** Where the step is, without language: `bytte/<draft>/arsak`, once one has arrived there. */
  get place(): string {
    return new URL(this.page.url()).pathname.split('/').slice(2).join('/')
  }

  get draft(): string {
    return this.place.split('/')[1] ?? ''
  }

  radio(name: string): Locator {
    return this.page.getByRole('radio', { name, exact: true })
  }

  field(name: string | RegExp): Locator {
    return this.page.getByRole('textbox', { name })
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  get summaryOfErrors(): Locator {
    return this.page.locator('#feil')
  }

  errorLink(text: string): Locator {
    return this.page.getByRole('link', { name: text, exact: true })
  }

  async on(): Promise<void> {
    await this.button(this.words.step.on).click()
  }

  async arriveAtReason(): Promise<void> {
    await this.visitor.arrivesAt(this.words.step.reason)
    await this.arrivesAtStep(1, 'arsak')
  }

  async arriveAtDelivery(): Promise<void> {
    await this.visitor.arrivesAt(this.words.step.delivery)
    await this.arrivesAtStep(2, 'levering')
  }

  async arriveAtSummary(): Promise<void> {
    await this.visitor.arrivesAt(this.words.step.summary)
    await this.arrivesAtStep(3, 'oppsummering')
  }

  private async arrivesAtStep(number: number, slug: string): Promise<void> {
    await expect(this.page.getByText(this.words.step.number(number))).toBeVisible()
    await expect(this.page).toHaveURL(new RegExp(`/bytte/[0-9a-f-]{36}/${slug}(\\?|$)`))
  }

  async arriveAtReceipt(): Promise<void> {
    await this.visitor.arrivesAt(this.words.receipt.title)
    await expect(this.page).toHaveURL(/\/kvittering\/[0-9a-f-]{36}$/)
  }

  /** Worn out, to the registered address: as far as the summary. */
  async fill(): Promise<void> {
    await this.arriveAtReason()
    await this.radio(this.words.reason.worn).check()
    await this.on()
    await this.arriveAtDelivery()
    await this.radio(this.words.delivery.registered).check()
    await this.on()
    await this.arriveAtSummary()
  }

  async send(): Promise<void> {
    await this.button(this.words.step.send).click()
    await this.arriveAtReceipt()
  }

  /** The one problem shown is shown twice in the same words: above the button and at its field. */
  async expectProblems(problems: readonly [message: string, field: Locator][]): Promise<void> {
    await expect(this.summaryOfErrors).toContainText(this.words.errorSummary)
    await expect(this.page).toHaveTitle(new RegExp(`^${this.words.errorPrefix}`))
    await expect(this.summaryOfErrors.getByRole('link')).toHaveText(problems.map(([message]) => message))
    for (const [message, field] of problems) {
      await expect(field).toHaveAccessibleDescription(new RegExp(escaped(message)))
    }
  }

  /** What has been begun on this aid is deleted, as a visitor would delete it. */
  async deleteDraft(): Promise<void> {
    await this.visitor.open(`bytte/${this.draft}/slett`)
    await this.button(this.words.step.delete).click()
    await this.visitor.arrivesAt(this.words.loan.list)
  }
}

export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
