// Who is let in, and from where.
import { NOTHING } from './support/ids'
import { Aids } from './support/pages/aids'
import { SOLVEIG } from './support/people'
import { expect, test } from './support/test'

test('a form sent from another site is refused', async ({ visitor }) => {
  await visitor.signIn(SOLVEIG)
  const fields = { sprak: 'nb', hjelpemiddel: NOTHING, theme: 'mork', person: NOTHING }
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ]
  for (const path of ['exchange/start', 'cases/withdraw', 'casework/move', 'session/end', 'session/person', 'display/theme']) {
    for (const headers of foreign) {
      expect((await visitor.post(`/api/${path}`, fields, headers)).status(), `${path} ${JSON.stringify(headers)}`).toBe(403)
    }
  }
  await visitor.open('oversikt')
  await visitor.arrivesAt(visitor.words.hello(SOLVEIG.name))
})

test('whoever is not signed in is asked to, and comes to the page asked for', async ({ visitor }) => {
  const { page } = visitor
  await visitor.signIn(SOLVEIG)
  const aids = new Aids(visitor)
  await aids.openAid(SOLVEIG.cane)
  const guide = `bytte?hjelpemiddel=${aids.shown}`
  await page.context().clearCookies()
  for (const tail of ['oversikt', 'hjelpemidler', 'saker', 'velg-person', 'intern/oppgaver']) {
    await visitor.open(tail)
    await visitor.arrivesAt(visitor.words.signIn)
  }
  await visitor.open(guide)
  await visitor.arrivesAt(visitor.words.signIn)
  await visitor.chooseOnSignInPage(SOLVEIG)
  await expect(page).toHaveURL(visitor.path(guide))
  await expect(page.getByRole('heading', { level: 1 })).toContainText(SOLVEIG.cane)
})
