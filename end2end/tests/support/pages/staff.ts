// What staff do with a case.
import { expect, type Locator } from '@playwright/test'
import type { Visitor } from '../visitor'

export class Tasks {
  constructor(private readonly visitor: Visitor) {}

  async open(): Promise<void> {
    await this.visitor.open('intern/oppgaver')
    await this.visitor.arrivesAt(this.visitor.words.tasks)
  }

  view(name: RegExp): Locator {
    return this.visitor.page.getByRole('main').getByRole('link', { name })
  }

  /** The row of the case with this reference number. */
  row(reference: string): Locator {
    return this.visitor.page.getByRole('row').filter({ hasText: reference })
  }

  async openCase(reference: string): Promise<void> {
    await this.row(reference).getByRole('link', { name: reference, exact: true }).click()
    await expect(this.visitor.page.getByRole('heading', { name: this.visitor.words.staff.seenByHolder })).toBeVisible()
    await this.visitor.awake()
  }
}

export class StaffCase {
  constructor(private readonly visitor: Visitor) {}

  move(name: string): Locator {
    return this.visitor.page.getByRole('button', { name, exact: true })
  }

  /** What the holder reads right now, as staff are shown it. */
  get seenByHolder(): Locator {
    return this.visitor.page.getByRole('blockquote').first()
  }

  async make(name: string): Promise<void> {
    await this.move(name).click()
    await expect(this.move(name)).toHaveCount(0)
    await expect(this.visitor.page.getByRole('main')).toContainText(this.visitor.words.staff.saved)
    await this.visitor.awake()
  }
}
