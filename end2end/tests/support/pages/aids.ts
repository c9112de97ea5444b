// The aids on loan: the list and one of them.
import { expect, type Locator } from '@playwright/test'
import type { Visitor } from '../visitor'
import { Exchange } from './exchange'

export class Aids {
  constructor(private readonly visitor: Visitor) {}

  async open(): Promise<void> {
    await this.visitor.open('hjelpemidler')
    await this.visitor.arrivesAt(this.visitor.words.loan.list)
  }

  card(aid: string): Locator {
    return this.visitor.page.getByRole('main').getByRole('listitem').filter({ has: this.link(aid) })
  }

  link(aid: string): Locator {
    return this.visitor.page.getByRole('heading', { name: aid }).getByRole('link')
  }

  start(aid: string): Locator {
    return this.visitor.page.getByRole('button', { name: `${this.visitor.words.loan.start} ` }).filter({ hasText: aid })
  }

  goOn(aid: string): Locator {
    return this.visitor.page.getByRole('link', { name: `${this.visitor.words.loan.goOn} ` }).filter({ hasText: aid })
  }

  async openAid(aid: string): Promise<void> {
    await this.open()
    await this.link(aid).click()
    await this.visitor.arrivesAt(aid)
    await expect(this.visitor.page).toHaveURL(/\/hjelpemidler\/[0-9a-f-]{36}$/)
  }

  /** The identifier of the aid that is shown, once one has arrived there. */
  get shown(): string {
    return new URL(this.visitor.page.url()).pathname.split('/')[3] ?? ''
  }

  /** Begins an exchange from the page of the aid. */
  async begin(aid: string): Promise<void> {
    await this.openAid(aid)
    await this.start(aid).click()
    await new Exchange(this.visitor).arriveAtReason()
  }

  async expectOpen(aid: string): Promise<void> {
    await this.open()
    await expect(this.start(aid)).toBeVisible()
  }
}
