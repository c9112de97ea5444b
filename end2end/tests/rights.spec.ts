// What is not yours is as if it did not exist, on the page and for requests written by hand.
import { Aids } from './support/pages/aids'
import { Cases } from './support/pages/cases'
import { Exchange } from './support/pages/exchange'
import { demoId, NOTHING } from './support/ids'
import { ELI, HILDE, IVAR, KNUT, NORA, OLA, PER, SIV, SOLVEIG } from './support/people'
import { expect, test } from './support/test'
import type { Visitor } from './support/visitor'

/** The page as text, without what belongs to this one answer: identifiers, the nonce, the seconds of the session. */
async function told(visitor: Visitor, tail: string): Promise<{ status: number; body: string }> {
  const response = await visitor.page.request.get(visitor.path(tail), { maxRedirects: 0 })
  const body = (await response.text())
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
    .replaceAll(/nonce="[^"]*"/g, '')
    .replaceAll(/data-session-(seconds|longest)="\d+"/g, '')
  return { status: response.status(), body }
}

async function expectAsIfNothing(visitor: Visitor, address: (id: string) => string, id: string): Promise<void> {
  const [theirs, nothing] = [await told(visitor, address(id)), await told(visitor, address(NOTHING))]
  expect(theirs.status, address(id)).toBe(404)
  expect(theirs.body, `${address(id)} tells nothing`).toBe(nothing.body)
}

/** Something of Per's: an aid, a case, and a draft he has begun. */
async function ofPer(per: Visitor): Promise<{ loan: string; case: string; draft: string }> {
  await per.signIn(PER)
  const [theirs = ''] = await per.linksTo('saker')
  const aids = new Aids(per)
  await aids.openAid(PER.cane)
  const loan = aids.shown
  await per.page.getByRole('button', { name: per.words.loan.start }).or(aids.goOn(PER.cane)).click()
  await expect(per.page).toHaveURL(/\/bytte\/[0-9a-f-]{36}\//)
  return { loan, case: theirs, draft: new Exchange(per).draft }
}

test('the addresses of another holder are as if they did not exist', async ({ visitor, another }) => {
  const per = await another()
  const theirs = await ofPer(per)
  await visitor.signIn(SOLVEIG)
  await expectAsIfNothing(visitor, (id) => `hjelpemidler/${id}`, theirs.loan)
  await expectAsIfNothing(visitor, (id) => `bytte?hjelpemiddel=${id}`, theirs.loan)
  await expectAsIfNothing(visitor, (id) => `saker/${id}`, theirs.case)
  await expectAsIfNothing(visitor, (id) => `saker/${id}/trekk`, theirs.case)
  await expectAsIfNothing(visitor, (id) => `kvittering/${id}`, theirs.case)
  for (const step of ['arsak', 'levering', 'oppsummering', 'slett']) {
    await expectAsIfNothing(visitor, (id) => `bytte/${id}/${step}`, theirs.draft)
  }
  await visitor.open(`saker/${theirs.case}`, 404)
  await visitor.arrivesAt(visitor.words.notFound)
  await new Exchange(per).deleteDraft()
})

test('requests written by hand change nothing of another holder', async ({ visitor, another }) => {
  const per = await another()
  const theirs = await ofPer(per)
  await visitor.signIn(IVAR)
  const sprak = 'nb'
  const tries: [string, Record<string, string>][] = [
    ['/api/exchange/start', { sprak, hjelpemiddel: theirs.loan }],
    ['/api/exchange/reason', { sprak, utkast: theirs.draft, arsak: 'utslitt', begrunnelse: 'Skrevet av en fremmed' }],
    ['/api/exchange/delivery', { sprak, utkast: theirs.draft, levering: 'annen', adresse: 'Fremmedveien 1' }],
    ['/api/exchange/submit', { sprak, utkast: theirs.draft }],
    ['/api/exchange/delete', { sprak, utkast: theirs.draft }],
    ['/api/cases/withdraw', { sprak, sak: theirs.case }],
  ]
  for (const [path, fields] of tries) {
    const answer = await visitor.post(path, fields)
    expect(answer.status(), `${path} is answered with an ordinary page`).toBeLessThan(400)
    const place = await visitor.page.request.get(answer.headers()['location'] ?? '/')
    // What is not there counts as deleted; everything else leads to what is not there.
    expect(place.status(), `${path} leads nowhere`).toBe(path === '/api/exchange/delete' ? 200 : 404)
  }
  // A function of the other side is not there at all.
  const move = await visitor.post('/api/casework/move', { sprak, sak: theirs.case, versjon: '1', trekk: 'ta' })
  expect(move.status()).toBe(404)
  await visitor.open('saker')
  await expect(visitor.page.getByRole('main').getByRole('link', { name: PER.cane })).toHaveCount(0)

  await per.open(`bytte/${theirs.draft}/arsak`)
  await expect(new Exchange(per).radio(per.words.reason.worn)).not.toBeChecked()
  await expect(new Exchange(per).field(per.words.reason.text)).toHaveValue('')
  await per.open(`saker/${theirs.case}`)
  await expect(new Cases(per).now).not.toContainText(per.words.case.withdrawn)
  await expect(new Cases(per).now).not.toContainText(per.words.case.inProgress)
  await per.open(`bytte/${theirs.draft}/arsak`)
  await new Exchange(per).deleteDraft()
})

test('a guardian is offered the child, not the child with a protected address', async ({ visitor }) => {
  const { page, words } = visitor
  await visitor.signIn(HILDE)
  await visitor.arrivesAt(words.whoFor)
  await expect(page.getByRole('main').getByRole('radio')).toHaveCount(2)
  await expect(page.getByRole('radio', { name: HILDE.child })).toHaveCount(1)
  await expect(page.getByRole('radio', { name: HILDE.name })).toHaveCount(1)
  await expect(page.locator('body')).not.toContainText(HILDE.hidden)

  for (const id of [demoId('person jonas'), demoId('person gloves-and-cane'), NOTHING]) {
    const answer = await visitor.post('/api/session/person', { person: id, language: 'nb', next: '/nb/oversikt' })
    expect(answer.status()).toBe(404)
  }
  await visitor.open('oversikt')
  await visitor.arrivesAt(words.hello(HILDE.name))
  await expect(page.getByText(words.actingFor(HILDE.hidden))).toHaveCount(0)

  // The same request with the child she may act for works: the identifiers above are made as the service makes them.
  const allowed = await visitor.post('/api/session/person', { person: demoId('person leah'), language: 'nb' })
  expect(allowed.status()).toBe(303)
  await visitor.open('oversikt')
  await expect(page.getByText(words.actingFor(HILDE.child))).toBeVisible()
})

test('somebody whose child has come of age acts for nobody', async ({ visitor }) => {
  await visitor.signIn(KNUT)
  await visitor.open('velg-person')
  await expect(visitor.page.getByRole('main').getByRole('radio')).toHaveCount(0)
  const mina = { person: demoId('person just-eighteen'), language: 'nb' }
  expect((await visitor.post('/api/session/person', mina)).status()).toBe(404)
})

test('citizens find no page of staff, and staff no page of citizens', async ({ visitor, another }) => {
  const per = await another()
  const theirs = await ofPer(per)
  await new Exchange(per).deleteDraft()
  await visitor.signIn(SOLVEIG)
  for (const tail of ['intern/oppgaver', `intern/sak/${theirs.case}`, `intern/person/${demoId('person under-way')}`]) {
    await visitor.open(tail, 404)
    await visitor.arrivesAt(visitor.words.notFound)
  }
  await visitor.signIn(OLA)
  const own = ['oversikt', 'hjelpemidler', 'bytte', 'saker', 'velg-person']
  for (const tail of [...own, `hjelpemidler/${theirs.loan}`, `saker/${theirs.case}`]) {
    await visitor.open(tail, 404)
    await visitor.arrivesAt(visitor.words.notFound)
    // The way on leads to a page they have.
    await expect(visitor.page.getByRole('main').getByRole('link').first()).toHaveAttribute('href', visitor.path('intern/oppgaver'))
  }
})

test('staff find the cases and people of their own centre, and nobody who is protected', async ({ visitor, another }) => {
  const per = await another()
  const theirs = await ofPer(per)
  await new Exchange(per).deleteDraft()
  await visitor.signIn(OLA)
  await visitor.open(`intern/sak/${theirs.case}`)
  await visitor.open(`intern/person/${demoId('person under-way')}`)

  await visitor.signIn(NORA)
  await expectAsIfNothing(visitor, (id) => `intern/sak/${id}`, theirs.case)
  await expectAsIfNothing(visitor, (id) => `intern/person/${id}`, demoId('person under-way'))
  await expectAsIfNothing(visitor, (id) => `intern/person/${id}`, demoId('person protected'))
  await visitor.open('intern/oppgaver')
  await expect(visitor.page.getByRole('main')).not.toContainText(SIV.name)

  await visitor.signIn(ELI)
  await visitor.open('intern/oppgaver')
  await expect(visitor.page.getByRole('main')).toContainText(SIV.name)
  await visitor.open(`intern/person/${demoId('person protected')}`)
  await expect(visitor.page.getByRole('main')).not.toContainText('Eventyrveien')
})
