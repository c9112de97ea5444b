// An exchange that the rules close is closed on the page and for requests written by hand.
import { Aids } from './support/pages/aids'
import { ARNE, SIV, TURID } from './support/people'
import { expect, test } from './support/test'

test('somebody with a protected address sees no address and makes no exchange', async ({ visitor }) => {
  const { page, words } = visitor
  await visitor.signIn(SIV)
  const aids = new Aids(visitor)
  await aids.open()
  await expect(page.getByRole('button', { name: words.loan.start })).toHaveCount(0)
  const loans = await visitor.linksTo('hjelpemidler')
  expect(loans).toHaveLength(2)
  for (const tail of ['oversikt', 'hjelpemidler', ...loans.map((loan) => `hjelpemidler/${loan}`), 'saker', 'bytte']) {
    await visitor.open(tail)
    await expect(page.locator('body')).not.toContainText('Eventyrveien')
  }
  await visitor.open('oversikt')
  await expect(page.getByRole('main')).toContainText('Adressen er beskyttet')
  for (const loan of loans) {
    const answer = await visitor.post('/api/exchange/start', { sprak: 'nb', hjelpemiddel: loan })
    expect(answer.headers()['location']).toBe(`/nb/hjelpemidler/${loan}`)
  }
  await visitor.open('oversikt')
  await expect(page.getByRole('link', { name: 'Fortsett byttet av' })).toHaveCount(0)
})

for (const [person, why] of [
  [TURID, 'Du har ikke et brukerpass som gjelder nå.'],
  [ARNE, 'I avtalen din er det hjelpemiddelsentralen som bytter hjelpemidler.'],
] as const) {
  test(`an exchange the rules close is closed for ${person.name} on the page and by hand`, async ({ visitor }) => {
    const { page } = visitor
    await visitor.signIn(person)
    await new Aids(visitor).open()
    await expect(page.getByRole('button', { name: visitor.words.loan.start })).toHaveCount(0)
    await expect(page.getByRole('main')).toContainText(why)
    for (const loan of await visitor.linksTo('hjelpemidler')) {
      const answer = await visitor.post('/api/exchange/start', { sprak: 'nb', hjelpemiddel: loan })
      expect(answer.headers()['location']).toBe(`/nb/hjelpemidler/${loan}`)
    }
  })
}
