// The title of the window or tab tells where one is.
import { OLA } from './support/people'
import { expect, test } from './support/test'

test('each view of the tasks has a title of its own', async ({ visitor }) => {
  const titles = new Set<string>()
  await visitor.signIn(OLA)
  for (const view of ['mine', 'sentralen', 'ufordelt', 'avsluttet']) {
    await visitor.open(`intern/oppgaver?vis=${view}`)
    titles.add(await visitor.page.title())
  }
  expect([...titles]).toHaveLength(4)
})
