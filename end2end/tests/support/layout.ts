// What can be measured of a page: room, targets, headings, landmarks.
import { expect, type Page } from '@playwright/test'

/** Elements that reach out of the window, when the page can be moved sideways. */
export function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement
    if (root.scrollWidth <= root.clientWidth) return []
    const wide = [...document.body.querySelectorAll('*')].filter((element) => {
      const box = element.getBoundingClientRect()
      return box.width > 0 && (box.right > root.clientWidth + 1 || box.left < -1)
    })
    return [`${root.scrollWidth} px in ${root.clientWidth} px`, ...wide.map((element) => element.outerHTML.slice(0, 120))]
  })
}

/** Text cut off by the box it stands in. What is only for screen readers is meant to be cut. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const cut = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => {
      const style = getComputedStyle(element)
      const hides = [style.overflowX, style.overflowY].some((value) => value === 'hidden' || value === 'clip')
      const unseen = style.clipPath !== 'none' || (element.clientWidth <= 1 && element.clientHeight <= 1)
      const more = element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1
      return hides && !unseen && more && element.innerText.trim() !== ''
    })
    return cut.map((element) => element.outerHTML.slice(0, 120))
  })
}

/** WCAG 1.4.12: the reader's own line height and spacing. A policy without inline styles does not hinder this sheet. */
export function spaceOut(page: Page): Promise<void> {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-block-end: 2em !important }`)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  })
}

/** Text twice as large, as set in the browser. */
export function enlarge(page: Page): Promise<void> {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('html { font-size: 200% !important }')
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  })
}

/** Targets that a finger cannot hit: less than 44 × 44 px answer to it. Links in a sentence may be as high as the line. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEAST = 44
    const found: string[] = []
    const everything = document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), select, textarea, summary')
    for (const target of everything) {
      if (!target.checkVisibility({ visibilityProperty: true }) || isInSentence(target) || isOutOfSight(target)) continue
      target.scrollIntoView({ block: 'center', behavior: 'instant' })
      const labels = 'labels' in target ? [...((target as HTMLInputElement).labels ?? [])] : []
      const answers = (x: number, y: number) => {
        const hit = document.elementFromPoint(x, y)
        return hit !== null && (target.contains(hit) || labels.some((label) => label.contains(hit)))
      }
      // A field answers to its label too: one of the two must be large enough.
      const sizes = [target, ...labels].map((part) => {
        // The first line of a link that is broken over two.
        const box = part.getClientRects()[0] ?? part.getBoundingClientRect()
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
        const reach = (dx: number, dy: number) => {
          let steps = 0
          while (steps < LEAST && answers(x + dx * (steps + 1), y + dy * (steps + 1))) steps += 1
          return steps
        }
        return { width: reach(-1, 0) + 1 + reach(1, 0), height: reach(0, -1) + 1 + reach(0, 1) }
      })
      // One pixel is lost where an edge lies between two.
      if (!sizes.some(({ width, height }) => width >= LEAST - 1 && height >= LEAST - 1)) {
        found.push(`${sizes.map(({ width, height }) => `${width} × ${height}`).join(', ')}: ${target.outerHTML.slice(0, 140)}`)
      }
    }
    scrollTo({ top: 0, behavior: 'instant' })
    return found

    function isInSentence(element: HTMLElement): boolean {
      if (element.tagName !== 'A' || !getComputedStyle(element).display.startsWith('inline')) return false
      const block = element.closest('p, li, dd, td')
      return block !== null && (block.textContent ?? '').trim() !== (element.textContent ?? '').trim()
    }

    /** The way past the menu is seen only while it has focus. */
    function isOutOfSight(element: HTMLElement): boolean {
      return getComputedStyle(element).clipPath !== 'none'
    }
  })
}

/** What is wrong with headings and landmarks. */
export function outlineFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = []
    const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true })
    const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(seen)
    const levels = headings.map((heading) => Number(heading.tagName.slice(1)))
    const main = levels.filter((level) => level === 1).length
    if (main !== 1) faults.push(`${main} headings of level 1`)
    levels.forEach((level, index) => {
      const before = index === 0 ? 0 : (levels[index - 1] ?? 0)
      // What stands before the page's own heading may have headings of its own, but should not.
      if (level > before + 1) faults.push(`level ${level} after ${before}: ${headings[index]?.textContent?.trim()}`)
    })
    headings.filter((heading) => !heading.textContent?.trim()).forEach((heading) => faults.push(`empty: ${heading.outerHTML}`))
    if ([...document.querySelectorAll('main')].filter(seen).length !== 1) faults.push('not exactly one main')
    const names = [...document.querySelectorAll('nav')].filter(seen).map((nav) => {
      const label = document.getElementById(nav.getAttribute('aria-labelledby') ?? '')
      return label?.textContent?.trim() || nav.getAttribute('aria-label') || ''
    })
    if (names.some((name) => !name)) faults.push('a nav without a name')
    if (new Set(names).size !== names.length) faults.push(`two navs of one name: ${names.join(', ')}`)
    if (!document.title.trim()) faults.push('no title')
    return faults
  })
}

/** Everything that is measured at 320 px. The page is changed by it: load it again for anything else. */
export async function expectRoomForEverything(page: Page, where: string): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 })
  // What is folded needs room too.
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)))
  expect.soft(await smallTargets(page), `targets of ${where}`).toEqual([])
  expect.soft(await sideways(page), `${where} fits 320 px`).toEqual([])
  await spaceOut(page)
  expect.soft(await sideways(page), `${where} fits 320 px with wider text`).toEqual([])
  expect.soft(await cutOff(page), `${where} shows all of wider text`).toEqual([])
  await page.setViewportSize({ width: 1280, height: 800 })
  await enlarge(page)
  expect.soft(await sideways(page), `${where} fits 1280 px with text of 200 %`).toEqual([])
  expect.soft(await cutOff(page), `${where} shows all of text of 200 %`).toEqual([])
}
