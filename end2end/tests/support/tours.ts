// The pages of the portal as people of the demonstration come to them.
import { expect } from '@playwright/test'
import { NOTHING, demoId, idsIn } from './ids'
import { ELI, HILDE, IVAR, MINA, NORA, OLA, PER, RAGNHILD, SIV, TURID } from './people'
import type { Visitor } from './visitor'

/** `tail` is the address without its language. */
export type Stop = { tail: string; status?: number }

type Tour = {
  name: string
  /** Signs in and finds the pages. */
  prepare: (visitor: Visitor) => Promise<Stop[]>
}

export const TOURS: readonly Tour[] = [
  {
    name: 'the pages for everybody',
    prepare: async () =>
      stops('', 'logg-inn', 'logget-ut', 'kontakt', 'ordliste', 'tilgjengelighet', 'personvern', 'reparasjon', 'produkter',
        'produkter?sok=rullestol&alle=ja&side=2', 'produkter?sok=finnes-ikke', 'produkter/900106', 'produkter/900150', 'produkter/900108',
        ['finnes/ikke', 404]),
  },
  {
    name: 'the pages of a holder with many aids',
    prepare: async (visitor) => {
      await visitor.signIn(RAGNHILD)
      const loans = await visitor.linksTo('hjelpemidler')
      const cane = await visitor.page.getByRole('link', { name: RAGNHILD.cane }).first().getAttribute('href')
      const [loan = '', glove = ''] = [idsIn([cane])[0], loans[0]]
      return stops('oversikt', 'hjelpemidler', 'hjelpemidler?vis=selv&sorter=navn', `hjelpemidler/${loan}`, 'velg-person',
        `hjelpemidler/${glove}`, 'innsyn', 'innsyn/alt', [`hjelpemidler/${NOTHING}`, 404])
    },
  },
  {
    name: 'the guide of six ways',
    prepare: async (visitor) => {
      await visitor.signIn(RAGNHILD)
      await visitor.linksTo('hjelpemidler')
      const cane = await visitor.page.getByRole('link', { name: RAGNHILD.cane }).first().getAttribute('href')
      const loan = idsIn([cane])[0] ?? ''
      const ways = ['hansker-eller-stokk', 'annet-utslitt', 'passer-ikke', 'behov', 'annen-type', 'bil']
      return stops('bytte', ...ways.map((way) => `bytte?situasjon=${way}`), `bytte?hjelpemiddel=${loan}`,
        `bytte?hjelpemiddel=${loan}&situasjon=hansker-eller-stokk`)
    },
  },
  {
    name: 'the cases of a holder, in every stage',
    prepare: async (visitor) => {
      await visitor.signIn(PER)
      const cases = await visitor.linksTo('saker')
      return stops('oversikt', 'saker', ...cases.map((id) => `saker/${id}`), ...cases.slice(0, 1).map((id) => `saker/${id}/trekk`),
        ...cases.slice(-1).map((id) => `saker/${id}/trekk`), ...cases.slice(0, 1).map((id) => `kvittering/${id}`), 'innsyn', 'innsyn/alt')
    },
  },
  {
    name: 'the pages of a guardian acting for a child',
    prepare: async (visitor) => {
      await visitor.signIn(HILDE)
      await visitor.actFor(HILDE.child)
      const cases = await visitor.linksTo('saker')
      const loans = await visitor.linksTo('hjelpemidler')
      return stops('velg-person', 'velg-person?feil=1', 'oversikt', 'hjelpemidler', ...loans.slice(0, 1).map((id) => `hjelpemidler/${id}`),
        'bytte', 'saker', ...cases.map((id) => `saker/${id}`), 'innsyn', 'innsyn/alt')
    },
  },
  {
    name: 'the pages of those who can exchange nothing',
    prepare: async (visitor) => {
      await visitor.signIn(SIV)
      return stops('oversikt', 'hjelpemidler', 'saker', 'innsyn', 'innsyn/alt')
    },
  },
  {
    name: 'the pages of somebody who has just come of age',
    prepare: async (visitor) => {
      await visitor.signIn(MINA)
      return stops('oversikt', 'hjelpemidler', 'hjelpemidler?vis=selv', 'saker')
    },
  },
  {
    name: 'the pages of somebody without a pass',
    prepare: async (visitor) => {
      await visitor.signIn(TURID)
      return stops('oversikt', 'hjelpemidler', 'bytte?situasjon=hansker-eller-stokk', 'bestillingsnummer/ny')
    },
  },
  {
    name: 'the pages of somebody without aids',
    prepare: async (visitor) => {
      await visitor.signIn(HILDE)
      return stops('oversikt', 'hjelpemidler', 'bytte', 'saker')
    },
  },
  {
    name: 'trials and order numbers of a holder',
    prepare: async (visitor) => {
      await visitor.signIn(IVAR)
      const trials = await visitor.linksTo('utproving')
      const ahead = first(trials).flatMap((id) => [`utproving/${id}`, `utproving/${id}/tid`, `utproving/${id}/behov`, `utproving/${id}/avlys`])
      await visitor.signIn(RAGNHILD)
      const numbers = await visitor.linksTo('bestillingsnummer')
      await visitor.signIn(IVAR)
      return stops('utproving', ...ahead, 'bestillingsnummer', 'bestillingsnummer/ny', 'reparasjon', 'betaling', 'sjekk-bestillingsnummer',
        ...first(numbers).map((id): [string, number] => [`bestillingsnummer/${id}`, 404]))
    },
  },
  {
    name: 'trials and order numbers of a centre',
    prepare: async (visitor) => {
      await visitor.signIn(NORA)
      const rooms = await visitor.linksTo('intern/utproving/kalender', 'rom')
      const numbers = await visitor.linksTo('intern/bestillingsnummer')
      return stops('intern/utproving', 'intern/utproving/kalender', 'intern/utproving/kalender/rom/nytt',
        ...first(rooms).map((id) => `intern/utproving/kalender/rom/${id}`), 'intern/bestillingsnummer',
        ...first(numbers).map((id) => `intern/bestillingsnummer/${id}`), 'intern/bestillingsnummer/grenser')
    },
  },
  {
    name: 'the tasks of staff',
    prepare: async (visitor) => {
      await visitor.signIn(OLA)
      const views = ['sentralen', 'ufordelt', 'avsluttet'].map((view) => `intern/oppgaver?vis=${view}`)
      return stops('intern/oppgaver?vis=mine', ...views, 'intern/oppgaver?vis=sentralen&status=approved',
        `intern/person/${demoId('person under-way')}`, [`intern/sak/${NOTHING}`, 404])
    },
  },
  {
    name: 'the cases of staff, in every stage',
    prepare: async (visitor) => {
      await visitor.signIn(OLA)
      const open = await visitor.linksTo('intern/oppgaver?vis=sentralen', 'sak')
      const ended = await visitor.linksTo('intern/oppgaver?vis=avsluttet', 'sak')
      return stops(...[...open, ...ended.slice(0, 1)].map((id) => `intern/sak/${id}`))
    },
  },
  {
    name: 'a case that a colleague holds, and a protected person',
    prepare: async (visitor) => {
      await visitor.signIn(NORA)
      const page = visitor.page
      await visitor.open('intern/oppgaver?vis=sentralen')
      const row = page.getByRole('row').filter({ hasText: HILDE.child })
      const child = idsIn([await row.getByRole('link').first().getAttribute('href')])
      await visitor.signIn(ELI)
      return stops(...child.map((id) => `intern/sak/${id}`), `intern/person/${demoId('person protected')}`, `intern/person/${demoId('person leah')}`)
    },
  },
]

/** The first of what a page links to. A page that links to nothing would leave a tour with nothing to look at. */
function first(ids: readonly string[]): string[] {
  expect(ids).not.toEqual([])
  return ids.slice(0, 1)
}

function stops(...tails: (string | [string, number])[]): Stop[] {
  return tails.map((tail) => (typeof tail === 'string' ? { tail } : { tail: tail[0], status: tail[1] }))
}
