// The test function of all files: a visitor with a browser, and nothing that goes wrong unseen.
import { expect, test as base } from '@playwright/test'
import { Faults } from './faults'
import { Visitor } from './visitor'

type Fixtures = {
  /** Fails the test at its end when anything went wrong that the test did not bring about itself. */
  faults: Faults
  /** Whether the pages may run scripts. */
  scripted: boolean
  /** Somebody who reads bokmål; `visitor.in(language)` reads another. */
  visitor: Visitor
  /** Somebody else with a browser of their own. */
  another: () => Promise<Visitor>
}

export const test = base.extend<Fixtures>({
  scripted: async ({ javaScriptEnabled }, use) => {
    await use(javaScriptEnabled ?? true)
  },
  faults: [
    async ({ context, scripted }, use) => {
      const faults = new Faults(context, scripted)
      await use(faults)
      expect(faults.found, 'nothing goes wrong in the browser').toEqual([])
    },
    { auto: true },
  ],
  visitor: async ({ page, scripted, faults }, use) => {
    await use(new Visitor(page, scripted, faults, 'nb'))
  },
  // A context that a test makes has the settings of the project.
  another: async ({ browser, scripted }, use) => {
    const others: Faults[] = []
    await use(async () => {
      const context = await browser.newContext()
      const faults = new Faults(context, scripted)
      others.push(faults)
      return new Visitor(await context.newPage(), scripted, faults, 'nb')
    })
    expect(others.flatMap((faults) => faults.found), 'nothing goes wrong in the other browser').toEqual([])
  },
})

export { expect }
