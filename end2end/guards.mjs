// `make guards`: takes the guards away one at a time, in a copy of the tree, and sees whether a test of the router notices.
// The list is end2end/guards.json: a file, the text of the guard as it stands there, and what to write instead.
// GUARDS=words of a name runs those alone; a comma stands between several. `--found` only sees that every guard still stands where the list says.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const copy = join(root, 'target/guards')
// A folder of its own: cargo does not tell the crates of two trees apart, and would hand out what was built without a guard.
const target = join(root, 'target/guards-build')
const TESTS = ['matrix', 'cross_site', 'coverage', 'sign_in', 'sign_out', 'rates']

/** Runs a program and gives what it said. */
function run(command, args, cwd = root) {
  const env = { ...process.env, CARGO_TARGET_DIR: target, RUST_BACKTRACE: '0', BRUKERPASS_TEST_POSTGRES: '', BRUKERPASS_TEST_FIRST_DEVIATION: '1' }
  const done = spawnSync(command, args, { cwd, env, encoding: 'utf8', maxBuffer: 2 ** 28 })
  if (done.error) throw done.error
  return { ok: done.status === 0, text: done.stdout + done.stderr }
}

function git(...args) {
  const done = run('git', args)
  if (!done.ok) throw new Error(`git ${args.join(' ')}: ${done.text}`)
  return done.text.trim()
}

/** Whether the tests of the copy are all green, some red, or cannot be built. */
function tested() {
  const done = run('cargo', ['test', '--locked', '--package', 'server', '--test', 'it', '--', ...TESTS], copy)
  if (done.ok) return { word: 'green' }
  if (!done.text.includes('test result: FAILED')) return { word: 'not built', text: done.text }
  const red = [...done.text.matchAll(/^ {4}([a-z_:0-9]+)$/gm)].map((match) => match[1])
  return { word: 'red', by: [...new Set(red)] }
}

const all = JSON.parse(readFileSync(join(root, 'end2end/guards.json'), 'utf8'))
const wanted = (process.env.GUARDS ?? '').toLowerCase().split(',')
const guards = all.filter((guard) => wanted.some((words) => guard.guard.toLowerCase().includes(words)))
const lost = all.filter((guard) => {
  const place = join(root, guard.file)
  return !existsSync(place) || readFileSync(place, 'utf8').split(guard.text).length !== 2
})
if (lost.length > 0) {
  for (const guard of lost) console.log(`${guard.file} no longer has the text of "${guard.guard}" exactly once.`)
  console.log('Bring end2end/guards.json up to date: a guard that is not found is not tried.')
  process.exit(1)
}
if (process.argv.includes('--found')) process.exit(0)

if (git('status', '--porcelain', '--untracked-files=no') !== '') console.log('Changes that are not committed are left out.')
rmSync(copy, { recursive: true, force: true })
git('worktree', 'prune')
mkdirSync(join(root, 'target'), { recursive: true })
git('worktree', 'add', '--detach', '--force', copy, 'HEAD')
const rows = []
try {
  const whole = tested()
  if (whole.word !== 'green') {
    console.log(whole.text ?? '')
    throw new Error(`With every guard in place the tests are ${whole.word}: mend that first.`)
  }
  for (const guard of guards) {
    const place = join(copy, guard.file)
    const before = readFileSync(place, 'utf8')
    writeFileSync(place, before.replace(guard.text, () => guard.instead))
    const outcome = tested()
    writeFileSync(place, before)
    if (outcome.word === 'not built') console.log(outcome.text.split('\n').filter((line) => /^error/.test(line)).join('\n'))
    const verdict = { red: 'caught', green: 'NOT caught', 'not built': 'does not compile' }[outcome.word]
    rows.push({ ...guard, verdict, by: (outcome.by ?? []).join(', ') })
    console.log(`${verdict}: ${guard.guard}`)
  }
} finally {
  git('worktree', 'remove', '--force', copy)
}

console.log('\n| guard taken away | file | verdict | red tests |\n|---|---|---|---|')
for (const row of rows) console.log(`| ${row.guard} | ${row.file} | ${row.verdict} | ${row.by} |`)
const caught = rows.filter((row) => row.verdict === 'caught').length
console.log(`\n${caught} of ${rows.length} guards were missed when they were gone.`)
process.exit(caught === rows.length ? 0 : 1)
