// What keeps the other tests honest: a violated content security policy does fail a test.
import { expect, test } from './support/test'

test('what the policy forbids is heard as a fault', async ({ visitor, faults }) => {
  await visitor.open('')
  expect(faults.found).toEqual([])
  await visitor.page.evaluate(() => {
    new Image().src = 'https://elsewhere.example/pixel.png'
    document.body.setAttribute('style', 'color: red')
    document.body.setAttribute('onclick', 'document.title = "taken over"')
  })
  await expect.poll(() => faults.found.length).toBeGreaterThanOrEqual(3)
  for (const part of ['img-src', 'style-src', 'script-src']) {
    expect(faults.found.join('\n'), part).toContain(part)
  }
  // They were brought about on purpose: now they are forgotten.
  faults.found.length = 0
})
