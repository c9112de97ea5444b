// Trying aids out: a limited pass, two suppliers' products in one visit, another time, met, one chosen, and its case; with and
// without script.
import { GRETE, NORA } from './support/people'
import { expect, test } from './support/test'
import type { Visitor } from './support/visitor'

/** Finds a product by words and takes it along to a trial. */
async function pick(visitor: Visitor, words: string): Promise<void> {
  const { page } = visitor
  await visitor.open('produkter')
  await page.getByRole('textbox', { name: 'Hva leter du etter?' }).fill(words)
  await page.getByRole('button', { name: 'Søk', exact: true }).click()
  await page.locator('#treff').getByRole('heading', { level: 3 }).getByRole('link').first().click()
  await visitor.arrivesAt(new RegExp(words.split(' ')[0] ?? ''))
  await page.getByRole('button', { name: /^Prøv ut/ }).click()
  await visitor.arrivesAt('Hjelpemidler')
}

test('two suppliers are tried in one visit, at a time that is changed and given up', async ({ visitor }) => {
  const { page } = visitor
  const main = page.getByRole('main')
  await visitor.signIn(GRETE)
  await pick(visitor, 'Nordlys Lett')
  await pick(visitor, 'Granly Lett')
  await expect(main).toContainText('Nordlys Mobilitet (oppdiktet)')
  await expect(main).toContainText('Granly Rehab (oppdiktet)')
  await page.getByRole('link', { name: 'Gå videre' }).or(page.getByRole('button', { name: 'Gå videre' })).click()

  await visitor.arrivesAt('Sted')
  await expect(main.getByRole('radio', { checked: true })).toHaveCount(0)
  await page.getByRole('radio', { name: 'Hos hjelpemiddelsentralen' }).check()
  await page.getByRole('button', { name: 'Gå videre' }).click()
  await visitor.arrivesAt('Det du trenger')
  await page.getByRole('textbox', { name: 'Tolk' }).fill('Tegnspråk')
  await page.getByRole('button', { name: 'Gå videre' }).click()

  await visitor.arrivesAt('Time')
  await main.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Bestill time' }).click()
  await expect(page.getByRole('heading', { name: 'Timen er din' })).toBeVisible()
  await expect(main).toContainText('Nordlys Mobilitet (oppdiktet) har med:')
  await expect(main).toContainText('Tegnspråk')
  const trial = new URL(page.url()).pathname.replace('/nb/', '')
  const entry = await page.request.get(await hrefOf(visitor, 'Legg i kalenderen'))
  expect(entry.headers()['content-type']).toContain('text/calendar')
  expect(await entry.text()).toMatch(/METHOD:PUBLISH[\s\S]*SEQUENCE:0/)

  await page.getByRole('link', { name: 'Endre time' }).click()
  await visitor.arrivesAt('Endre time')
  await main.getByRole('radio').nth(3).check()
  await page.getByRole('button', { name: 'Bytt til denne timen' }).click()
  await expect(page.getByRole('heading', { name: 'Timen er din' })).toBeVisible()
  expect(await (await page.request.get(await hrefOf(visitor, 'Legg i kalenderen'))).text()).toContain('SEQUENCE:1')

  // The centre knows who comes and what to fetch.
  await visitor.signIn(NORA)
  await visitor.open(`intern/${trial}`)
  await visitor.arrivesAt(new RegExp(GRETE.name))
  await expect(main).toContainText('Granly Rehab (oppdiktet)')

  await visitor.signIn(GRETE)
  await visitor.open(`${trial}/avlys`)
  await page.getByRole('button', { name: 'Avlys utprøvingen' }).click()
  await expect(page.getByRole('heading', { name: 'Utprøvingen er avlyst' })).toBeVisible()
})

async function hrefOf(visitor: Visitor, name: string): Promise<string> {
  return (await visitor.page.getByRole('link', { name }).getAttribute('href')) ?? ''
}
