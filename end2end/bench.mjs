// `make bench`: measures the release build, prints every figure beside its budget and keeps the table in docs/figures.md.
// What happens on the server is measured by the crate server/bench, what happens in a browser by bench/browser.mjs.

import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import { inBrowser } from './bench/browser.mjs'

const root = resolve(import.meta.dirname, '..')
const target = resolve(root, process.env.CARGO_TARGET_DIR ?? 'target')
const built = {
  root,
  program: join(target, 'release/brukerpass'),
  bench: join(target, 'release/bench'),
  site: join(root, 'target/site'),
}
const DOCUMENT = join(root, 'docs/figures.md')
const UNMEASURED = 'PostgreSQL'
const [BEGIN, END] = ['<!-- `make bench` writes from here -->', '<!-- to here -->']

/** Runs a program of ours and reads the figures it prints. */
function figures(command, ...args) {
  const text = execFileSync(command, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
  return JSON.parse(text)
}

/** The status of end2end/with-postgres when there is no PostgreSQL. Every other failure ends the measuring. */
const NO_POSTGRES = 69

function onPostgres() {
  const places = ['--program', built.program, '--site', built.site]
  const script = 'exec "$0" postgres "$BRUKERPASS_TEST_POSTGRES" "$@"'
  // Each has keys of its own, and with them a database of its own.
  const subjects = ['page', 'submit', 'book', 'search']
  const measure = (subject) =>
    figures(join(root, 'end2end/with-postgres'), 'sh', '-c', script, built.bench, ...places, '--only', subject)
  try {
    return subjects.flatMap(measure)
  } catch (error) {
    if (error.status !== NO_POSTGRES) throw error
    return [{ figure: UNMEASURED, measured: 'not measured here', budget: '', met: null }]
  }
}

function git(...args) {
  try {
    return execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()
  } catch {
    return ''
  }
}

/** What the figures depend on besides the code. */
function circumstances(browser) {
  const changed = git('status', '--porcelain', '--', ':!docs/figures.md')
  const commit = git('rev-parse', '--short', 'HEAD') || 'no commit'
  let postgres = ''
  try {
    const newest = 'ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1'
    const program = execFileSync('sh', ['-c', `PATH="$(${newest}):$PATH" postgres --version`], { encoding: 'utf8' })
    postgres = program.replace(/^postgres \(PostgreSQL\) /, 'PostgreSQL ').trim()
  } catch {
    postgres = 'no PostgreSQL'
  }
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GiB`
  return [
    `date ${process.env.BENCH_DATE ?? 'unknown'}`,
    `commit ${commit}${changed ? ' with changes' : ''}`,
    `${cpus().length} cores, ${cpus()[0]?.model.trim() ?? 'unknown'}, ${memory}`,
    `SQLite (WAL, synchronous=FULL), ${postgres} (throwaway cluster without fsync)`,
    `Chromium ${browser.version}; answers came as ${browser.encodings.join(', ')}`,
  ]
}

const verdict = (met) => (met === null ? '' : met ? 'yes' : '**no**')

function table(rows) {
  const head = ['figure', 'measured', 'budget', 'met']
  const cells = rows.map((row) => [row.figure, row.measured, row.budget, verdict(row.met)])
  const widths = head.map((title, index) => Math.max(title.length, ...cells.map((row) => row[index].length)))
  const line = (row) => `| ${row.map((cell, index) => cell.padEnd(widths[index])).join(' | ')} |`
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`
  return [line(head), rule, ...cells.map(line)].join('\n')
}

const places = ['--program', built.program, '--site', built.site]
const browser = await inBrowser(built)
const rows = [...figures(built.bench, 'sqlite', ...places), ...onPostgres(), ...browser.figures]
const about = circumstances(browser)
const text = `${table(rows)}\n\n${about.map((line) => `* ${line}`).join('\n')}`
console.log(text)

const document = readFileSync(DOCUMENT, 'utf8')
const [before, rest] = document.split(BEGIN)
const after = rest?.split(END)[1]
if (after === undefined) throw new Error(`${DOCUMENT} has lost the lines between which the table is written.`)
writeFileSync(DOCUMENT, `${before}${BEGIN}\n\n${text}\n\n${END}${after}`)

const missed = rows.filter((row) => row.met === false)
const without = rows.some((row) => row.figure === UNMEASURED) ? ` ${UNMEASURED} was not found, so nothing is said of it.` : ''
const verdictOfAll = missed.length === 0 ? 'All budgets are met.' : `Budgets not met: ${missed.map((row) => row.figure).join('; ')}.`
console.log(`\n${verdictOfAll}${without}`)
