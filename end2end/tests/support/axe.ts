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

/** What axe finds, one line for each element; empty is what we want. */
export async function violations(page: Page): Promise<string[]> {
  // Our pages have no frames to look into.
  const builder = new AxeBuilder({ page }).setLegacyMode()
  const results = await builder.options({ runOnly: { type: 'rule', values: RULES } }).analyze()
  return results.violations.flatMap((rule) =>
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
