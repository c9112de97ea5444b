// HTML as the server sent it, checked against the standard.
import { expect } from '@playwright/test'
import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate'

const config: ConfigData = {
  extends: ['html-validate:recommended', 'html-validate:standard', 'html-validate:a11y', 'html-validate:document', 'html-validate:browser'],
  elements: ['html5'],
  rules: {
    // All files come from our own origin, under names made from what is in them; only files of others would need it.
    'require-sri': ['error', { target: 'crossorigin' }],
    // The style sheet keeps the number on one line; a space that is copied should be a space.
    'tel-non-breaking': ['error', { ignoreClasses: ['bp-phone'] }],
    // Our policy would not draw them.
    'no-inline-style': 'error',
    // A title is read aloud whole: it names the errand and the child one acts for, however long their names are.
    'long-title': 'off',
  },
}

const validator = new HtmlValidate(new StaticConfigLoader(config))

/** What is wrong with a document, one line for each fault. */
export async function faultsOf(html: string): Promise<string[]> {
  const report = await validator.validateString(withoutLeptos(html))
  const lines = html.split('\n')
  return report.results.flatMap((result) =>
    result.messages.map((message) => {
      const source = lines[message.line - 1]?.slice(Math.max(0, message.column - 60), message.column + 100) ?? ''
      return `${message.ruleId}: ${message.message} … ${source}`
    }),
  )
}

/** What Leptos itself writes and nobody can turn off. */
function withoutLeptos(html: string): string {
  // Marks of places: every browser reads them as empty comments, this reader wants them whole.
  return html.replaceAll('<!>', '<!---->')
}

export async function expectValid(html: string, where: string): Promise<void> {
  expect.soft(await faultsOf(html), `HTML of ${where}`).toEqual([])
}
