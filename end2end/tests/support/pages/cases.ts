// The cases of a holder.
import { expect, type Locator } from '@playwright/test'
import type { Visitor } from '../visitor'

export class Cases {
  constructor(private readonly visitor: Visitor) {}

  async open(): Promise<void> {
    await this.visitor.open('saker')
    await this.visitor.arrivesAt(this.visitor.words.case.list)
  }

  /** The cases about an aid, ongoing and ended. */
  about(aid: string): Locator {
    return this.visitor.page.getByRole('main').getByRole('link', { name: this.visitor.words.case.of(aid) })
  }

  /** "Hva skjer nå?" */
  get now(): Locator {
    const heading = this.visitor.page.getByRole('heading', { name: this.visitor.words.case.now })
    return this.visitor.page.getByRole('main').locator('section').filter({ has: heading })
  }

  /** What the holder reads about the case right now, in one sentence or more. */
  async sentenceNow(): Promise<string> {
    return this.now.getByRole('paragraph').nth(1).innerText()
  }

  async openFirst(aid: string): Promise<void> {
    await this.about(aid).first().click()
    await this.visitor.arrivesAt(this.visitor.words.case.of(aid))
    await expect(this.visitor.page).toHaveURL(/\/saker\/[0-9a-f-]{36}$/)
  }

  /** The identifier of the case or receipt that is shown, once one has arrived there. */
  get shown(): string {
    return new URL(this.visitor.page.url()).pathname.split('/')[3] ?? ''
  }

  async openOne(id: string): Promise<void> {
    await this.visitor.open(`saker/${id}`)
  }

  /** Takes the case back, as its holder would. */
  async withdraw(id: string): Promise<void> {
    const { page, words } = this.visitor
    await this.openOne(id)
    await page.getByRole('link', { name: words.case.withdraw }).click()
    await this.visitor.arrivesAt(words.case.withdrawTitle)
    await page.getByRole('button', { name: words.case.withdraw }).click()
    await expect(page.getByRole('main')).toContainText(words.case.withdrawn)
  }
}
