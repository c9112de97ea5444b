// Where the keyboard is, and whether one can see it.
import { expect, type Locator, type Page } from '@playwright/test'

/** What is wrong with the place of the keyboard right now; empty when it is seen where it is. */
export function focusFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body || element === document.documentElement) {
      return ['the keyboard is nowhere']
    }
    const faults: string[] = []
    const name = element.outerHTML.slice(0, 120)
    const box = element.getBoundingClientRect()
    if (box.width === 0 || box.height === 0) faults.push(`not drawn: ${name}`)
    // The ring may be drawn by what surrounds or follows the element: a card, the label of a radio button.
    const drawers = [element, ...(element.parentElement ? [element.parentElement, ...element.parentElement.children] : [])]
    const card = element.closest('.bp-link-card, .aksel-link-anchor__overlay')
    if (card) drawers.push(card)
    const ring = drawers.some((drawer) => {
      const style = getComputedStyle(drawer)
      return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
    })
    if (!ring) faults.push(`no ring: ${name}`)
    const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height / 2, 10)]
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) faults.push(`out of the window: ${name}`)
    else {
      const hit = document.elementFromPoint(x, y)
      if (hit === null || !(element.contains(hit) || hit.contains(element))) faults.push(`covered: ${name}`)
    }
    return faults
  })
}

/** Presses keys and counts them; after each one the keyboard must be somewhere and seen. */
export class Keyboard {
  private tabs = 0
  private activations = 0

  constructor(private readonly page: Page) {}

  get count(): { activations: number; tabs: number } {
    return { activations: this.activations, tabs: this.tabs }
  }

  /** Tab until `target` has the keyboard. */
  async to(target: Locator, most = 40): Promise<void> {
    for (let pressed = 0; pressed <= most; pressed += 1) {
      if (await has(target)) return
      await this.page.keyboard.press('Tab')
      this.tabs += 1
      expect(await focusFaults(this.page), 'the keyboard is seen').toEqual([])
    }
    throw new Error(`not reached by ${most} tabs: ${target}`)
  }

  /** Past the menu of a page that has just been loaded. Where the heading has the keyboard already there is nothing to pass. */
  async pastTheMenu(skip: string): Promise<void> {
    if (await has(this.page.getByRole('heading', { level: 1 }))) return
    await this.to(this.page.getByRole('link', { name: skip }))
    await this.activate()
    await expect(this.page.getByRole('main')).toBeFocused()
  }

  /** Enter or space on what has the keyboard. */
  async activate(key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    this.activations += 1
    await this.page.keyboard.press(key)
  }

  async activateAt(target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.to(target)
    await this.activate(key)
  }
}

export async function has(target: Locator): Promise<boolean> {
  if ((await target.count()) !== 1) return false
  return target.evaluate((element) => element === document.activeElement)
}
