// Every page of the portal, in every language.
import { test } from './support/test'
import { TOURS } from './support/tours'
import { walk } from './support/walk'
import { LANGUAGES } from './support/words'

// Tours only look, so they may go side by side.
test.describe.configure({ mode: 'parallel' })

for (const language of LANGUAGES) {
  for (const tour of TOURS) {
    test(`${tour.name} (${language})`, async ({ visitor }) => {
      test.slow()
      const reader = visitor.in(language)
      await walk(reader, await tour.prepare(reader))
    })
  }
}
