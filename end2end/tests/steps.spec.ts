// The steps of an exchange as pages, complete and with what is wrong, in every language.
import { Aids } from './support/pages/aids'
import { Exchange } from './support/pages/exchange'
import { PER } from './support/people'
import { expect, test } from './support/test'
import { walk } from './support/walk'
import { LANGUAGES } from './support/words'

for (const language of LANGUAGES) {
  test(`the steps of an exchange (${language})`, async ({ visitor }) => {
    test.slow()
    const holder = visitor.in(language)
    const exchange = new Exchange(holder)
    await holder.signIn(PER)
    await new Aids(holder).begin(PER.gloves)
    const draft = exchange.draft
    await walk(holder, [{ tail: `bytte/${draft}/arsak` }, { tail: `bytte/${draft}/arsak?feil=ja` }])

    await holder.open(`bytte/${draft}/arsak`)
    await exchange.radio(holder.words.reason.worn).check()
    await exchange.on()
    await exchange.arriveAtDelivery()
    await exchange.radio(holder.words.delivery.other).check()
    await exchange.on()
    await expect(exchange.summaryOfErrors).toBeVisible()
    await walk(holder, [{ tail: `bytte/${draft}/levering` }, { tail: `bytte/${draft}/levering?feil=ja` }])

    await holder.open(`bytte/${draft}/levering`)
    await exchange.radio(holder.words.delivery.registered).check()
    await exchange.on()
    await exchange.arriveAtSummary()
    await walk(holder, [{ tail: `bytte/${draft}/oppsummering` }, { tail: `bytte/${draft}/slett` }, { tail: 'oversikt' }])
    await holder.open(`bytte/${draft}/oppsummering`)
    await exchange.deleteDraft()
    await expect(holder.page.getByRole('main')).toContainText(holder.words.loan.draftDeleted)
  })
}
