// Somebody with a browser: opens pages in a language and signs in as one of the demo people.
import { expect, type Page, type Response } from '@playwright/test'
import type { Faults } from './faults'
import { idsIn } from './ids'
import type { Person } from './people'
import { WORDS, type Language, type Words } from './words'

export class Visitor {
  readonly words: Words

  constructor(
    readonly page: Page,
    readonly scripted: boolean,
    readonly faults: Faults,
    readonly language: Language,
  ) {
    this.words = WORDS[language]
  }

  /** The same browser, read in another language from now on. */
  in(language: Language): Visitor {
    return new Visitor(this.page, this.scripted, this.faults, language)
  }

  /** The whole path of a page: `saker` is `/nb/saker`. */
  path(tail: string): string {
    return tail ? `/${this.language}/${tail}` : `/${this.language}`
  }

  /** Opens a page of the portal and waits until all that runs in the browser has woken up. */
  async open(tail: string, status = 200): Promise<Response> {
    if (status >= 400) this.expectAnswer(status)
    const response = await this.page.goto(this.path(tail))
    expect(response?.status(), `status of ${tail}`).toBe(status)
    await this.awake()
    return response as Response
  }

  /** The browser will complain on its console of an answer with this status, and should. */
  expectAnswer(status: number, address = /./): void {
    this.faults.await(address, new RegExp(`(status of|answered) ${status}\\b`))
  }

  /** Waits for WASM, where scripts run. */
  async awake(): Promise<void> {
    if (this.scripted) await expect(this.page.locator('html')).toHaveAttribute('data-hydrated', '')
  }

  /** Waits until all that the page has begun by now has been heard: it draws twice, and what it asks for last is answered. */
  async hasSettled(): Promise<void> {
    await this.page.evaluate(async () => {
      const drawn = () => new Promise((resolve) => requestAnimationFrame(resolve))
      await drawn()
      await fetch('/healthz')
      await drawn()
    })
  }

  async signIn(person: Person): Promise<void> {
    await this.open('logg-inn')
    await this.chooseOnSignInPage(person)
  }

  /** On the sign-in page, wherever it leads afterwards. */
  async chooseOnSignInPage(person: Person): Promise<void> {
    await this.page.getByRole('button', { name: this.words.signInAs(person.name), exact: true }).click()
    await expect(this.page.getByText(this.words.signedInAs(person.name), { exact: true })).toBeVisible()
    await this.awake()
  }

  /** On "Hvem gjelder det?", where a guardian comes first. */
  async actFor(child: string): Promise<void> {
    await this.arrivesAt(this.words.whoFor)
    await this.page.getByRole('radio', { name: child }).check()
    await this.page.getByRole('button', { name: this.words.goToOverview }).click()
    await expect(this.page.getByText(this.words.actingFor(child))).toBeVisible()
    await this.awake()
  }

  /** The heading of the page; also waits until that page is shown. */
  async arrivesAt(title: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await this.awake()
  }

  /** The identifiers of the pages of a kind that the content of the page at `tail` links to, in the order of the page. */
  async linksTo(tail: string, kind = tail): Promise<string[]> {
    await this.open(tail)
    const links = this.page.getByRole('main').getByRole('link')
    const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    return [...new Set(idsIn(addresses.filter((address) => address.includes(`/${kind}/`))))]
  }

  /** Sends a form without a page around it, as somebody who writes requests by hand would. */
  post(path: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
    const origin = new URL(this.page.url()).origin
    return this.page.request.post(path, { form: fields, headers: { origin, ...headers }, maxRedirects: 0 })
  }
}
