// A firm wanted money: the holder says so, and it is a case of the centre; in every language.
import { looksWell } from './support/looks'
import { Cases } from './support/pages/cases'
import { Exchange } from './support/pages/exchange'
import { StaffCase, Tasks } from './support/pages/staff'
import { GRETE, JON } from './support/people'
import { expect, test } from './support/test'
import { LANGUAGES } from './support/words'

const FIRM = 'Demo Verksted (oppdiktet)'
const AMOUNT = '450 kroner'
const HAPPENED = 'De ville ha penger for å komme hjem til meg.'

for (const language of LANGUAGES) {
  test(`a firm that wanted money is reported to the centre (${language})`, async ({ visitor, another }) => {
    const holder = visitor.in(language)
    const { page, words } = holder
    const { charge } = words.number
    const main = page.getByRole('main')
    let reference = ''

    await test.step('the holder says which aid and firm, and is told not to pay', async () => {
      const form = new Exchange(holder)
      await holder.signIn(GRETE)
      await holder.open('betaling')
      await holder.arrivesAt(charge.title)
      await expect(main).toContainText(charge.keep)
      await main.getByRole('link', { name: GRETE.cane, exact: true }).click()
      await expect(main.getByRole('definition').filter({ hasText: GRETE.cane })).toBeVisible()
      await holder.awake()
      const firm = page.getByLabel(charge.which, { exact: true })
      const happened = page.getByRole('textbox', { name: charge.happened })
      await page.getByRole('textbox', { name: charge.amount }).fill(AMOUNT)
      await form.button(charge.send).click()
      await form.expectProblems([[charge.missing[0] ?? '', firm], [charge.missing[1] ?? '', happened]])
      await expect(page.getByRole('textbox', { name: charge.amount })).toHaveValue(AMOUNT)
      await looksWell(holder, 'a report with something missing')
      await firm.selectOption({ label: FIRM })
      await happened.fill(HAPPENED)
      await form.button(charge.send).click()
    })

    await test.step('it is a case like any other', async () => {
      const cases = new Cases(holder)
      await expect(page).toHaveURL(/\/(kvittering|saker)\/[0-9a-f-]{36}/)
      reference = await page.locator('.bp-reference').first().innerText()
      await cases.openOne(cases.shown)
      await holder.arrivesAt(new RegExp(`${GRETE.cane}$`))
      await expect(cases.now).toContainText(words.case.received)
      for (const said of [FIRM, AMOUNT, HAPPENED, reference]) await expect(main).toContainText(said)
    })

    await test.step('the centre finds it among the tasks nobody has, and takes it', async () => {
      const staff = (await another()).in(language)
      const [tasks, handled] = [new Tasks(staff), new StaffCase(staff)]
      const work = staff.page.getByRole('main')
      await staff.signIn(JON)
      await tasks.open()
      await tasks.view(words.staff.unassigned).click()
      await tasks.openCase(reference)
      await staff.arrivesAt(new RegExp(`${GRETE.cane} for ${GRETE.name}$`))
      for (const said of [FIRM, AMOUNT, HAPPENED]) await expect(work).toContainText(said)
      await handled.make(words.staff.take)
      await looksWell(staff, 'a report that somebody has taken')
    })
  })
}
