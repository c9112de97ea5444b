// axe with every rule it has: best practice, AAA contrast and the experimental ones too. Nothing is turned off or left out.
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

/** Every rule except those that axe itself has retired. */
export const RULES = axe
  .getRules()
  .filter((rule) => !rule.tags.includes('deprecated'))
  .map((rule) => rule.ruleId)

export type Look = { colours: 'light' | 'dark'; width: 320 | 1280 }

export const EVERY_LOOK: readonly Look[] = [
  { colours: 'light', width: 1280 },
  { colours: 'dark', width: 1280 },
  { colours: 'light', width: 320 },
  { colours: 'dark', width: 320 },
]

/** Shows the page in these colours and this width. */
export async function look(page: Page, { colours, width }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: colours })
  await page.setViewportSize({ width, height: width === 320 ? 640 : 800 })
}

/** What axe cannot decide and people have: rule and reason. Anything else it is unsure of counts as found. */
const REVIEWED: Record<string, string> = {
  'hidden-content': 'Says only that there is some. Details are opened before axe looks; the dialog has a test of its own.',
}

/** What axe finds or is unsure of, one line for each element; empty is what we want. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)))
  // Our pages have no frames to look into.
  const builder = new AxeBuilder({ page }).setLegacyMode()
  const results = await builder.options({ runOnly: { type: 'rule', values: RULES } }).analyze()
  const unsure = results.incomplete.filter((rule) => !(rule.id in REVIEWED))
  return [...results.violations, ...unsure].flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary ?? rule.help}`),
  )
}

/** Which rules axe looked at on this page. */
export async function rulesRun(page: Page): Promise<string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode()
  const results = await builder.options({ runOnly: { type: 'rule', values: RULES } }).analyze()
  const all = [...results.passes, ...results.violations, ...results.incomplete, ...results.inapplicable]
  return [...new Set(all.map((rule) => rule.id))]
}

export async function expectAccessible(page: Page, where: string, looks: readonly Look[] = EVERY_LOOK): Promise<void> {
  for (const one of looks) {
    await look(page, one)
    expect.soft(await violations(page), `axe on ${where}, ${one.colours}, ${one.width} px`).toEqual([])
  }
}
