import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { defineConfig, devices, type PlaywrightTestConfig } from '@playwright/test'

const here = import.meta.dirname
const target = process.env.CARGO_TARGET_DIR ?? join(here, '../target')
// The release build is what counts; BRUKERPASS_BIN=target/debug/brukerpass is quicker while working on a page.
const program = resolve(process.env.BRUKERPASS_BIN ?? join(target, 'release/brukerpass'))
const site = join(here, '../target/site')

// Each project has a service and a database of its own, so that what one does is not seen by the other. The workers read
// this file too: they must come to the same places as the process that starts the services.
// The third service signs people in through providers of its own, on the last two ports.
process.env.BRUKERPASS_E2E_PORTS ??= (await Promise.all(Array.from({ length: 5 }, freePort))).join(' ')
const ports = process.env.BRUKERPASS_E2E_PORTS.split(' ').map(Number)
const folder = (process.env.BRUKERPASS_E2E_FOLDER ??= freshFolder())

// More than a service in use says: all of it is searched for names at the end.
const LOG = 'info,app=debug,server=debug,services=debug,store=debug'

export default defineConfig({
  testDir: './tests',
  outputDir: './test-results',
  // Files share the demo people of their project; tests/support/people.ts says who belongs to which file.
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: './test-results/results.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    actionTimeout: 15_000,
    // Colours are measured, and a colour on its way to another is neither.
    contextOptions: { reducedMotion: 'reduce' },
    // Costs a third of the time: `BRUKERPASS_E2E_TRACE=1` to look into a failure.
    trace: process.env.BRUKERPASS_E2E_TRACE ? 'retain-on-failure' : 'off',
    launchOptions: {
      executablePath: process.env.BRUKERPASS_CHROMIUM,
      // Chromium refuses its sandbox to root.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
  projects: [
    {
      name: 'script',
      use: { baseURL: origin(0), viewport: { width: 1280, height: 800 } },
    },
    {
      // Everything works without script; only what is about the script itself is left out.
      name: 'no-script',
      testIgnore: '**/*.script.spec.ts',
      use: { baseURL: origin(1), viewport: { width: 320, height: 640 }, javaScriptEnabled: false },
    },
  ],
  webServer: [service(0), service(1), serviceWithProvider()],
  // The log of the whole run names nobody.
  globalTeardown: './tests/support/log.ts',
})

function origin(project: number): string {
  return `http://127.0.0.1:${ports[project]}`
}

function service(project: number): NonNullable<Exclude<PlaywrightTestConfig['webServer'], unknown[]>> {
  const database = join(folder, `project-${project}.db`)
  return {
    name: `service ${project}`,
    command: `exec '${program}' serve --demo --site '${site}' --database 'sqlite://${database}?mode=rwc'`
      + ` --listen 127.0.0.1:${ports[project]} --metrics-listen off --log '${LOG}' 2>'${folder}/service-${project}.log'`,
    url: `${origin(project)}/readyz`,
    reuseExistingServer: false,
    timeout: 60_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  }
}

function serviceWithProvider(): ReturnType<typeof service> {
  const script = join(here, 'own-provider.mjs')
  return {
    ...service(2),
    name: 'service with a provider',
    command: `exec node '${script}' '${program}' '${site}' '${join(folder, 'oidc')}' ${ports.slice(2).join(' ')}`
      + ` 2>'${folder}/service-2.log'`,
    env: { BRUKERPASS_LOG: LOG },
  }
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer().on('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? found(address.port) : failed(new Error('no port'))))
    })
  })
}

function freshFolder(): string {
  const fresh = mkdtempSync(join(tmpdir(), 'brukerpass-end2end.'))
  // The process that made it outlives the services.
  process.on('exit', () => rmSync(fresh, { recursive: true, force: true }))
  return fresh
}
