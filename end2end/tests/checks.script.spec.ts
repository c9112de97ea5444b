// The checks themselves: each must see what it is there to see. A page is broken on purpose, one way at a time.
import type { Page } from '@playwright/test'
import { look, RULES, rulesRun, violations } from './support/axe'
import { unreadable } from './support/colours'
import { focusFaults } from './support/focus'
import { faultsOf } from './support/html'
import { cutOff, enlarge, outlineFaults, sideways, smallTargets, spaceOut } from './support/layout'
import { expect, test } from './support/test'

test('axe runs every rule that has not been retired', async ({ visitor }) => {
  await visitor.open('kontakt')
  expect(RULES.length).toBeGreaterThanOrEqual(100)
  expect(RULES).toEqual(expect.arrayContaining(['color-contrast-enhanced', 'identical-links-same-purpose', 'target-size', 'region']))
  expect((await rulesRun(visitor.page)).sort()).toEqual([...RULES].sort())
})

type Break = { sees: RegExp; broken: string; check: (page: Page) => Promise<string[]>; how: (page: Page) => Promise<unknown> }

const main = (change: (main: HTMLElement) => void) => (page: Page) =>
  page.evaluate(`(${change.toString()})(document.querySelector('main'))`)

const BREAKS: readonly Break[] = [
  {
    broken: 'a picture without words',
    sees: /^image-alt/,
    check: violations,
    how: main((main) => main.append(Object.assign(new Image(), { src: '/favicon.svg' }))),
  },
  {
    broken: 'a field without a label',
    sees: /^label:/,
    check: violations,
    how: main((main) => main.append(document.createElement('textarea'))),
  },
  {
    broken: 'text of 6 : 1',
    sees: /^color-contrast-enhanced/,
    check: violations,
    how: main((main) => Object.assign(main.querySelector('p')!.style, { color: '#636363', background: '#fff' })),
  },
  {
    broken: 'text of 4 : 1 in dark colours',
    sees: /^color-contrast:/,
    check: async (page) => {
      await look(page, { colours: 'dark', width: 1280 })
      return violations(page)
    },
    how: main((main) => Object.assign(main.querySelector('p')!.style, { color: '#767676' })),
  },
  {
    broken: 'two links of the same words to different places',
    sees: /^identical-links-same-purpose/,
    check: violations,
    how: main((main) => {
      for (const href of ['/nb/saker', '/nb/ordliste']) main.append(Object.assign(document.createElement('a'), { href, textContent: 'Les mer' }), ' ')
    }),
  },
  {
    broken: 'a heading that skips a level',
    sees: /level 4 after/,
    check: outlineFaults,
    how: main((main) => main.append(Object.assign(document.createElement('h4'), { textContent: 'For dypt' }))),
  },
  {
    broken: 'a second heading of level 1',
    sees: /2 headings of level 1/,
    check: outlineFaults,
    how: main((main) => main.append(Object.assign(document.createElement('h1'), { textContent: 'To' }))),
  },
  {
    broken: 'a menu without a name',
    sees: /nav without a name/,
    check: outlineFaults,
    how: main((main) => main.append(document.createElement('nav'))),
  },
  {
    broken: 'a button of 40 px',
    sees: /40 × 40|41 × 41/,
    check: smallTargets,
    how: main((main) => {
      const button = document.createElement('button')
      Object.assign(button.style, { width: '40px', height: '40px', border: '0', padding: '0', display: 'block', margin: '60px' })
      main.append(button)
    }),
  },
  {
    broken: 'something wider than the window',
    sees: /px in \d+ px/,
    check: sideways,
    how: main((main) => Object.assign(main.querySelector('p')!.style, { minWidth: '1400px' })),
  },
  {
    broken: 'a line that cannot grow with its text',
    sees: /<p/,
    check: async (page) => {
      await spaceOut(page)
      return cutOff(page)
    },
    how: main((main) => Object.assign(main.querySelector('p')!.style, { height: '1.5em', overflow: 'hidden' })),
  },
  {
    broken: 'a box that does not grow with larger text',
    sees: /<p/,
    check: async (page) => {
      await enlarge(page)
      return cutOff(page)
    },
    how: main((main) => Object.assign(main.querySelector('p')!.style, { height: '30px', overflow: 'clip' })),
  },
  {
    broken: 'text in the colour of its background',
    sees: /^1\.\d/,
    check: unreadable,
    how: main((main) => Object.assign(main.querySelector('p')!.style, { color: '#fefefe', background: '#fff' })),
  },
  {
    broken: 'a ring that is taken away',
    sees: /no ring/,
    check: focusFaults,
    how: async (page) => {
      await page.keyboard.press('Tab')
      await page.evaluate(() => ((document.activeElement as HTMLElement).style.outline = 'none'))
    },
  },
  {
    broken: 'a keyboard that is nowhere',
    sees: /nowhere/,
    check: focusFaults,
    how: (page) => page.evaluate(() => (document.activeElement as HTMLElement).blur()),
  },
  {
    broken: 'something that covers the place of the keyboard',
    sees: /covered/,
    check: focusFaults,
    how: async (page) => {
      await page.keyboard.press('Tab')
      await page.evaluate(() => {
        const cover = document.createElement('div')
        Object.assign(cover.style, { position: 'fixed', inset: '0', zIndex: '99', background: '#fff' })
        document.body.append(cover)
      })
    },
  },
]

for (const { broken, sees, check, how } of BREAKS) {
  test(`${broken} is seen`, async ({ visitor }) => {
    await visitor.open('kontakt')
    await how(visitor.page)
    const found = await check(visitor.page)
    expect(found.filter((line) => sees.test(line)), found.join('\n')).not.toEqual([])
  })
}

test('HTML that is against the standard is seen', async ({ visitor }) => {
  const html = await (await visitor.open('kontakt')).text()
  for (const [right, wrong, sees] of [
    ['</h1>', '</h1><dl><p>x</p></dl>', /element-permitted-content/],
    ['</h1>', '</h1><p id="innhold">to</p>', /no-dup-id/],
    ['</h1>', '</h1><button>uten type</button>', /no-implicit-button-type/],
    ['</h1>', '</h1><input type="text" name="x">', /input-missing-label/],
    ['</h1>', '</h1><p style="color:red">x</p>', /no-inline-style/],
    ['</h1>', '</h1><ul><p>x</p></ul>', /element-permitted-content/],
  ] as const) {
    expect(html).toContain(right)
    expect((await faultsOf(html.replace(right, wrong))).join('\n'), wrong).toMatch(sees)
  }
})

test('a message on the console fails a test', async ({ visitor, faults }) => {
  await visitor.open('kontakt')
  expect(faults.found).toEqual([])
  await visitor.page.evaluate(() => {
    console.error('noe gikk galt')
    // What the policy of the page forbids.
    document.body.setAttribute('style', 'color: red')
    setTimeout(() => {
      throw new Error('kastet')
    })
  })
  await expect.poll(() => faults.found.join('\n')).toMatch(/noe gikk galt[\s\S]*Content Security Policy[\s\S]*kastet/)
  faults.found.length = 0
})
