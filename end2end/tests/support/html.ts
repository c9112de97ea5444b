// HTML as the server sent it, checked against the standard.
import { expect } from '@playwright/test'
import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate'

const config: ConfigData = {
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document', 'html-validate:browser'],
  elements: ['html5'],
  rules: {},
}

const validator = new HtmlValidate(new StaticConfigLoader(config))

/** What is wrong with a document, one line for each fault. */
export async function faultsOf(html: string): Promise<string[]> {
  const report = await validator.validateString(html)
  const lines = html.split('\n')
  return report.results.flatMap((result) =>
    result.messages.map((message) => {
      const source = lines[message.line - 1]?.slice(Math.max(0, message.column - 60), message.column + 100) ?? ''
      return `${message.ruleId}: ${message.message} … ${source}`
    }),
  )
}

export async function expectValid(html: string, where: string): Promise<void> {
  expect.soft(await faultsOf(html), `HTML of ${where}`).toEqual([])
}
