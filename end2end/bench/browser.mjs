// A first visit to the page of 20 aids, signed in, and the step from there to one aid: bytes and times in Chromium with
// a CPU four times slower and Lighthouse's "slow 4G". Every run has a browser context of its own: nothing is cached.

import { execFileSync } from 'node:child_process'
import { chromium } from '@playwright/test'
import { service } from './service.mjs'

const RUNS = 5
const CPU_SLOWER = 4
// Lighthouse's mobileSlow4G as applied by the developer tools: 150 ms × 3.75, 1.6 Mbit/s × 0.9, 750 kbit/s × 0.9.
const NETWORK = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8,
  uploadThroughput: (750 * 1024 * 0.9) / 8,
}
/** Milliseconds without a request after which the page has all it asks for. */
const QUIET = 1500

/** Watches from before the first script of the page. */
function watch() {
  const seen = { largest: 0, hydrated: 0, long: [] }
  globalThis.__seen = seen
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.largest = entry.startTime
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.long.push([entry.startTime, entry.duration])
  }).observe({ type: 'longtask', buffered: true })
  const look = () => {
    if (!document.documentElement?.hasAttribute('data-hydrated')) return false
    seen.hydrated ||= performance.now()
    return true
  }
  const wait = new MutationObserver(() => {
    if (look()) wait.disconnect()
  })
  wait.observe(document, { attributes: true, subtree: true, attributeFilter: ['data-hydrated'] })
}

function read() {
  const [page] = performance.getEntriesByType('navigation')
  const [paint] = performance.getEntriesByName('first-contentful-paint')
  const first = paint?.startTime ?? 0
  // What counts as blocking: the part above 50 ms of each long task after the first paint.
  const blocked = globalThis.__seen.long
    .filter(([start, length]) => start + length > first)
    .reduce((sum, [, length]) => sum + Math.max(0, length - 50), 0)
  const { largest, hydrated } = globalThis.__seen
  return { parsed: page.domInteractive, painted: first, largest, hydrated, blocked }
}

function kindOf(url, type) {
  if (type === 'Document' || type === 'Fetch') return url.includes('.wasm') ? 'WASM' : 'HTML'
  if (url.endsWith('.css')) return 'CSS'
  if (url.endsWith('.js')) return 'JS'
  if (url.endsWith('.wasm')) return 'WASM'
  return url.endsWith('.woff2') ? 'fonts' : 'other'
}

/** Counts bytes on the wire, headers included, from now on. */
async function counter(session) {
  const kinds = new Map()
  const bytes = {}
  const encodings = new Set()
  let last = Date.now()
  session.on('Network.responseReceived', ({ requestId, response, type }) => {
    last = Date.now()
    kinds.set(requestId, kindOf(response.url, type))
    const encoding = response.headers['content-encoding'] ?? response.headers['Content-Encoding'] ?? 'none'
    encodings.add(`${kindOf(response.url, type)} ${encoding}`)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    last = Date.now()
    const kind = kinds.get(requestId) ?? 'other'
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength
  })
  await session.send('Network.enable')
  const quiet = async (page) => {
    for (let looks = 0; looks < 300 && Date.now() - last < QUIET; looks += 1) await page.waitForTimeout(100)
  }
  return { bytes, encodings, quiet }
}

async function visit(browser, url, token) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, locale: 'nb-NO' })
  try {
    await context.addCookies([{ name: 'bp_s', value: token, url, httpOnly: true, sameSite: 'Lax' }])
    await context.addInitScript(watch)
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    const counted = await counter(session)
    await session.send('Network.emulateNetworkConditions', NETWORK)
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWER })
    await page.goto(`${url}/nb/hjelpemidler`, { timeout: 60_000 })
    await page.waitForSelector('html[data-hydrated]', { timeout: 60_000 })
    await counted.quiet(page)
    const times = await page.evaluate(read)
    const first = { ...counted.bytes }

    const clicked = Date.now()
    await page.locator('main a[href^="/nb/hjelpemidler/"]').first().evaluate((link) => link.click())
    await page.waitForURL(/\/nb\/hjelpemidler\/[0-9a-f-]{36}$/, { timeout: 60_000 })
    await page.locator('main h1').waitFor({ timeout: 60_000 })
    const next = Date.now() - clicked
    await counted.quiet(page)
    const all = (bytes) => Object.values(bytes).reduce((sum, part) => sum + part, 0)
    return { ...times, next, first, more: all(counted.bytes) - all(first), encodings: [...counted.encodings] }
  } finally {
    await context.close()
  }
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
const grouped = (value) => Math.round(value).toString().replace(/\B(?=(\d{3})+$)/g, ',')

function figure(name, value, unit, budget) {
  const shown = (number) => `${grouped(number)} ${unit}`
  return {
    figure: name,
    measured: shown(value),
    budget: budget === undefined ? '' : `≤ ${shown(budget)}`,
    met: budget === undefined ? null : value <= budget,
  }
}

/** All figures of the browser, medians of the runs. */
export async function inBrowser(built) {
  const running = await service(built)
  const browser = await chromium.launch({
    executablePath: process.env.BRUKERPASS_CHROMIUM,
    // Chromium refuses its sandbox to root.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    const token = execFileSync(built.bench, ['session', running.database], { encoding: 'utf8' }).trim()
    const runs = []
    for (let run = 0; run < RUNS; run += 1) runs.push(await visit(browser, running.url, token))
    const of = (what) => median(runs.map(what))
    const bytes = (kind) => of((run) => run.first[kind] ?? 0)
    const first = 'First visit to the aids page'
    const kinds = ['HTML', 'CSS', 'JS', 'WASM', 'other']
    const budgets = { CSS: 16_000, WASM: 160_000 }
    const figures = [
      ...kinds.map((kind) => figure(`${first}: ${kind}`, bytes(kind), 'B', budgets[kind])),
      figure(`${first}: all without fonts`, kinds.map(bytes).reduce((a, b) => a + b), 'B', 170_000),
      figure(`${first}: fonts`, bytes('fonts'), 'B'),
      figure('Next page, new bytes', of((run) => run.more), 'B', 15_000),
      figure(`${first}: whole content in the document (domInteractive)`, of((run) => run.parsed), 'ms', 800),
      figure(`${first}: something seen (first contentful paint)`, of((run) => run.painted), 'ms'),
      figure(`${first}: largest contentful paint`, of((run) => run.largest), 'ms'),
      figure(`${first}: hydrated`, of((run) => run.hydrated), 'ms', 1900),
      figure(`${first}: total blocking time`, of((run) => run.blocked), 'ms', 30),
      figure('Next page, from click to its heading', of((run) => run.next), 'ms'),
    ]
    return { figures, version: browser.version(), encodings: runs[0].encodings }
  } finally {
    await browser.close()
    await running.stop()
  }
}
