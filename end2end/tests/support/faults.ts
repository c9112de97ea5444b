// What fails a test whatever it is about: a message on the console, an exception, a violated policy, a failing server.
import type { BrowserContext, ConsoleMessage } from '@playwright/test'

export class Faults {
  readonly found: string[] = []
  private readonly awaited: { address: RegExp; message: RegExp }[] = []

  constructor(context: BrowserContext, scripted: boolean) {
    // The page preloads what its script will need; without script nothing needs it.
    if (!scripted) this.await(/./, /\.(wasm|js) was preloaded using link preload but not used/)
    context.on('console', (message) => this.heard(message))
    context.on('weberror', (error) => {
      this.add(error.page()?.url() ?? '', `exception: ${error.error().stack ?? error.error().message}`)
    })
    context.on('response', (response) => {
      if (response.status() >= 500) this.add(response.url(), `answered ${response.status()}`)
    })
  }

  /** The test itself brings this about: `message` about `address` is what should happen. */
  await(address: RegExp, message: RegExp): void {
    this.awaited.push({ address, message })
  }

  private heard(message: ConsoleMessage): void {
    // A violated content security policy is heard here too, as an error.
    if (message.type() === 'error' || message.type() === 'warning') {
      this.add(message.location().url, `console ${message.type()}: ${message.text()}`)
    }
  }

  private add(address: string, message: string): void {
    if (!this.awaited.some((awaited) => awaited.address.test(address) && awaited.message.test(message))) {
      this.found.push(`${message} (${address})`)
    }
  }
}
