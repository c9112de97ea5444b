// Looks at a page in the middle of an errand, without leaving it: readable for axe, or valid as the server sent it.
import { expectAccessible, look, type Look } from './axe'
import { expectValid } from './html'
import { expectRoomForEverything } from './layout'
import type { Visitor } from './visitor'

const WIDE: Look = { colours: 'light', width: 1280 }
const NARROW: Look = { colours: 'dark', width: 320 }

/** `where` names the page in a report; a page that only a form leads to is not asked for again. */
export async function looksWell(visitor: Visitor, where: string): Promise<void> {
  const { page, language } = visitor
  const name = `${where} (${language})`
  if (visitor.scripted) {
    await expectAccessible(page, name, language === 'nb' ? [NARROW, WIDE] : [WIDE])
    await look(page, WIDE)
    return
  }
  const response = await page.request.get(page.url())
  await expectValid(await response.text(), name)
  if (language === 'nb') await expectRoomForEverything(page, name)
}
