// Signing in and out through a certified provider, with and without script. The service has a database of its own.
import type { Page } from '@playwright/test'
import { HILDE, NORA, SOLVEIG, type Person } from './support/people'
import { expect, test } from './support/test'

const origin = `http://127.0.0.1:${process.env.BRUKERPASS_E2E_PORTS?.split(' ')[2]}`

/** From the sign-in page through the provider's own. */
async function signIn(page: Page, way: string, person: Person, then = '/nb') {
  await page.goto(`${origin}/nb/logg-inn?videre=${encodeURIComponent(then)}`)
  await page.getByRole('link', { name: way, exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Prøveinnlogging' })).toBeVisible()
  await page.getByRole('button', { name: person.name, exact: true }).click()
}

/** Here first, then at the provider: the form to it is sent by a script, or by pressing its button. */
async function signOut(page: Page, scripted: boolean, onwards: string) {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.getByRole('button', { name: 'Logg ut' }).first().click()
  if (!scripted) {
    await expect(page.getByRole('heading', { level: 1, name: 'Du er logget ut her' })).toBeVisible()
    await page.getByRole('button', { name: onwards, exact: true }).click()
  }
  // The provider asks for itself.
  await expect(page.getByRole('heading', { name: 'Logge ut?' })).toBeVisible()
  await page.getByRole('button', { name: 'Logg ut', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Du er logget ut', exact: true })).toBeVisible()
  await expect(page).toHaveURL(`${origin}/nb/logget-ut`)
  expect(asked.filter((url) => url.includes('id_token')), 'no address holds the ID token').toEqual([])
}

const AT_ID_PORTEN = 'Logg ut av ID-porten også'
const AT_WORK = 'Logg ut av jobbkontoen også'

test('a citizen signs in through the provider, and out there as well', async ({ page, visitor }) => {
  await signIn(page, 'Logg inn med ID-porten', SOLVEIG, '/nb/saker')
  await expect(page).toHaveURL(`${origin}/nb/saker`)
  await expect(page.getByText(visitor.words.signedInAs(SOLVEIG.name), { exact: true })).toBeVisible()
  await visitor.awake()
  await signOut(page, visitor.scripted, AT_ID_PORTEN)
  // The provider has forgotten as well: it asks who one is.
  await signIn(page, 'Logg inn med ID-porten', SOLVEIG, '/nb/oversikt')
  await expect(page).toHaveURL(`${origin}/nb/oversikt`)
})

test('a guardian chooses whom it is for, and stays signed in through the provider', async ({ page, visitor }) => {
  await signIn(page, 'Logg inn med ID-porten', HILDE, '/nb/oversikt')
  await visitor.actFor(HILDE.child)
  await signOut(page, visitor.scripted, AT_ID_PORTEN)
})

test('a member of staff signs in with the centre of the groups', async ({ page, visitor }) => {
  await signIn(page, 'Logg inn som ansatt', NORA, '/nb/intern/oppgaver')
  await expect(page).toHaveURL(`${origin}/nb/intern/oppgaver`)
  await expect(page.getByText(visitor.words.signedInAs(NORA.name), { exact: true })).toBeVisible()
  await visitor.awake()
  await signOut(page, visitor.scripted, AT_WORK)
})
