import { defineConfig, devices } from '@playwright/test'

// Set to test a service that already runs, such as the one of `make dev`.
const running = process.env.BRUKERPASS_E2E_URL
const listen = process.env.BRUKERPASS_E2E_LISTEN ?? '127.0.0.1:3123'
const target = process.env.CARGO_TARGET_DIR ?? `${import.meta.dirname}/../target`
const database = `${target}/end2end.db`

export default defineConfig({
  testDir: './tests',
  outputDir: './test-results',
  // The demo data is shared, so the files take turns; within a file the tests do too.
  workers: 1,
  forbidOnly: true,
  retries: 0,
  timeout: 30_000,
  reporter: [['list'], ['json', { outputFile: './test-results/results.json' }]],
  use: {
    baseURL: running ?? `http://${listen}`,
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.BRUKERPASS_CHROMIUM,
      // Chromium refuses its sandbox to root.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
  projects: [
    { name: 'script', use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } } },
    {
      // Everything works without script; only what is about the script itself is left out.
      name: 'no-script',
      testIgnore: '**/*.script.spec.ts',
      use: { ...devices['Desktop Chrome'], viewport: { width: 320, height: 640 }, javaScriptEnabled: false },
    },
  ],
  webServer: running
    ? undefined
    : {
        command: `rm -f '${database}' '${database}-wal' '${database}-shm' && exec '${target}/release/brukerpass' serve --demo`
          + ` --site '${import.meta.dirname}/../target/site' --database 'sqlite://${database}?mode=rwc' --listen ${listen}`,
        url: `http://${listen}/readyz`,
        reuseExistingServer: false,
        timeout: 60_000,
        stdout: 'pipe',
      },
})
