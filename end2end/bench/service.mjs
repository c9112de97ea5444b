// The release build with the demonstration, on a port and a database of its own.

import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

function freePort() {
  return new Promise((done, failed) => {
    const server = createServer()
    server.once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => done(port))
    })
  })
}

/** Starts it and waits until it is ready. */
export async function service(built) {
  const folder = mkdtempSync(join(tmpdir(), 'brukerpass-bench-'))
  const database = `sqlite://${join(folder, 'browser.db')}?mode=rwc`
  const url = `http://127.0.0.1:${await freePort()}`
  const listen = url.replace('http://', '')
  const args = ['serve', '--demo', '--metrics-listen', 'off', '--log', 'warn']
  args.push('--listen', listen, '--database', database, '--site', built.site)
  const child = spawn(built.program, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = new Promise((done) => child.once('exit', done))
  const stop = async () => {
    child.kill('SIGKILL')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  for (let looks = 0; looks < 600; looks += 1) {
    const ready = await fetch(`${url}/readyz`).catch(() => undefined)
    if (ready?.ok) return { url, database, stop }
    if (child.exitCode !== null) break
    await new Promise((done) => setTimeout(done, 100))
  }
  await stop()
  throw new Error('The service did not become ready.')
}
