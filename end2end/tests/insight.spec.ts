// Whoever is looked at can see who looked, and everything that is held.
import { demoId } from './support/ids'
import { GRETE, HILDE, NORA } from './support/people'
import { expect, test } from './support/test'

test('a look by staff stands by name on the page of the one who was looked at', async ({ visitor, another }) => {
  const staff = await another()
  await staff.signIn(NORA)
  await staff.open(`intern/person/${demoId('person limited-pass')}`)

  await visitor.signIn(GRETE)
  const { page, words } = visitor
  await page.getByRole('main').getByRole('link', { name: words.insight.title }).click()
  await visitor.arrivesAt(words.insight.title)
  await expect(page.getByRole('main')).toContainText(NORA.name)

  await page.getByRole('link', { name: words.insight.toAll }).click()
  await visitor.arrivesAt(words.insight.all)
  await expect(page.getByRole('main')).toContainText(GRETE.gloves)
})

test('everything comes as a file that the browser puts aside', async ({ visitor }) => {
  await visitor.signIn(GRETE)
  await visitor.open('innsyn/alt')
  const { page, words } = visitor
  const link = page.getByRole('link', { name: words.insight.download })
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(file.suggestedFilename()).toBe('brukerpass.json')
  const answer = await page.request.get((await link.getAttribute('href')) ?? '')
  const held = (await answer.json()) as { person: { given_name: string; national_number: string }; loans: unknown[] }
  expect(`${held.person.given_name}`).toBe(GRETE.name.split(' ')[0])
  expect(held.person.national_number).toMatch(/^\d{6}\*{5}$/)
  expect(held.loans.length).toBeGreaterThan(0)
  await visitor.arrivesAt(words.insight.all)
})

test('a guardian sees the own look in the list of the child', async ({ visitor }) => {
  await visitor.signIn(HILDE)
  await visitor.actFor(HILDE.child)
  await visitor.open('innsyn')
  await visitor.arrivesAt(new RegExp(HILDE.child))
  await expect(visitor.page.getByRole('main')).toContainText('Så oversikten')
})
