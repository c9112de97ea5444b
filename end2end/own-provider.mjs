// Brukerpass with a provider of its own on this machine: the demo people sign in through OpenID Connect. For trying it out
// (`make run-oidc`) and for the browser tests. The provider is `oidc-provider`, with the claims of ID-porten and Entra ID.
// Usage: node end2end/own-provider.mjs PROGRAM SITE FOLDER PORT CITIZEN_PORT STAFF_PORT
import { spawn } from 'node:child_process'
import { createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Provider from 'oidc-provider'

const [program, site, folder, port, citizenPort, staffPort] = process.argv.slice(2)
const origin = `http://127.0.0.1:${port}`
const TENANT = '11111111-2222-3333-4444-555555555555'
const GROUPS = [
  { group: 'aaaaaaaa-0000-0000-0000-000000004703', centre: '4703', rights: ['casework'] },
  { group: 'aaaaaaaa-0000-0000-0000-000000004706', centre: '4706', rights: ['casework'] },
  { group: 'aaaaaaaa-0000-0000-0000-000000000007', rights: ['confidential'] },
  { group: 'aaaaaaaa-0000-0000-0000-000000000006', rights: ['strictly-confidential'] },
]

mkdirSync(folder, { recursive: true })
const demo = (name) => JSON.parse(readFileSync(new URL(`../server/services/demo/${name}.json`, import.meta.url)))

// --- Who can sign in ---------------------------------------------------------------------------------------------------

/** The demo's made-up number of somebody born on that day: the month is moved by 80. */
function number(born) {
  const [year, month, day] = born.split('-')
  const first = Number(year) < 2000 ? 0 : 500
  for (let individual = first; individual < first + 500; individual++) {
    const nine = `${day}${Number(month) + 80}${year.slice(2)}${String(individual).padStart(3, '0')}`
    const one = control(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2])
    const two = one === undefined ? undefined : control(nine + one, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2])
    if (two !== undefined) return `${nine}${one}${two}`
  }
}

function control(digits, weights) {
  const digit = (11 - (weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11)) % 11
  return digit === 10 ? undefined : digit
}

const citizens = demo('people')
  .filter(({ signsIn, born }) => signsIn && /^\d/.test(born))
  .map(({ key, given, family, born }) => ({ key, name: `${given} ${family}`, claims: { pid: number(born) } }))

const staff = demo('staff').map(({ key, name, centre, navIdent, moreRights = [] }, at) => ({
  key,
  name,
  claims: {
    name,
    tid: TENANT,
    oid: `00000000-0000-0000-0000-${String(at + 1).padStart(12, '0')}`,
    NAVident: navIdent,
    groups: GROUPS.filter((row) => row.centre === centre || row.rights.some((right) => moreRights.includes(right))).map((row) => row.group),
  },
}))

// --- The two providers -------------------------------------------------------------------------------------------------

const jwk = (pem) => ({ ...createPublicKey(pem).export({ format: 'jwk' }), kid: 'ours', use: 'sig', alg: 'RS256' })
const rsa = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey

async function start(side, at, people, claims, client) {
  const issuer = `http://127.0.0.1:${at}`
  const cookie = (name) => `${side}_${name}`
  const provider = new Provider(issuer, {
    acrValues: ['idporten-loa-high', 'idporten-loa-substantial'],
    claims: { acr: null, auth_time: null, iss: null, sid: null, openid: ['sub', ...claims], profile: ['name'] },
    clients: [
      {
        client_id: 'brukerpass',
        redirect_uris: [`${origin}/api/session/${side}/callback`],
        post_logout_redirect_uris: [`${origin}/api/session/signed-out`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        // What makes this provider put `sid` into its tokens; nobody listens there.
        backchannel_logout_uri: `${issuer}/nobody`,
        backchannel_logout_session_required: true,
        ...client,
      },
    ],
    // Names of their own: both providers are on one host.
    cookies: {
      keys: [randomBytes(32).toString('hex')],
      names: { session: cookie('session'), interaction: cookie('interaction'), resume: cookie('resume') },
      // Asked for by the library where forms of other sites are taken; see below.
      long: { sameSite: 'none' },
    },
    // Signing out comes as a form: the ID token stands in no address.
    enableHttpPostMethods: true,
    // As both providers do: everything stands in the ID token.
    conformIdTokenClaims: false,
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.body = page('Logge ut?', `${form}<button form="op.logoutForm" name="logout" value="yes">Logg ut</button>`)
        },
      },
    },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    jwks: { keys: [{ ...rsa().export({ format: 'jwk' }), kid: `${side}-key`, use: 'sig', alg: 'RS256' }] },
    pkce: { required: () => true },
    ttl: { Session: 1800, Grant: 1800, Interaction: 600, IdToken: 120, AccessToken: 120, AuthorizationCode: 60 },
    async findAccount(_ctx, id) {
      const person = people.find(({ key }) => key === id)
      return person && { accountId: id, claims: async () => ({ sub: `${side}-${id}`, ...person.claims }) }
    },
    // Nobody is asked for consent: it is one's own public service.
    async loadExistingGrant(ctx) {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client.clientId,
        accountId: ctx.oidc.session.accountId,
      })
      grant.addOIDCScope('openid profile')
      await grant.save()
      return grant
    },
  })
  // Without TLS a browser keeps no cookie that any site may send along; here both sites are one machine.
  provider.use(async (ctx, next) => {
    await next()
    const cookies = [ctx.response.get('set-cookie')].flat().filter(Boolean)
    if (cookies.length > 0) ctx.set('set-cookie', cookies.map((cookie) => cookie.replace(/samesite=none/i, 'samesite=lax')))
  })
  const answer = provider.callback()
  const server = createServer((request, response) => {
    const work = request.url.startsWith('/interaction/') ? interact(provider, people, request, response) : answer(request, response)
    Promise.resolve(work).catch((error) => {
      console.error(String(error))
      response.writeHead(500).end()
    })
  })
  server.listen(at, '127.0.0.1')
  await once(server, 'listening')
  return issuer
}

/** The page of the provider: choose who you are. */
async function interact(provider, people, request, response) {
  if (request.method !== 'POST') {
    const { prompt } = await provider.interactionDetails(request, response)
    const buttons = people.map(({ key, name }) => `<p><button name="who" value="${key}">${name}</button></p>`).join('')
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(page('Prøveinnlogging', `<form method="post">${buttons}</form><!-- ${prompt.name} -->`))
    return
  }
  let body = ''
  for await (const part of request) body += part
  const who = new URLSearchParams(body).get('who')
  const login = { accountId: who, acr: 'idporten-loa-high' }
  await provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false })
}

function page(title, body) {
  return `<!DOCTYPE html><html lang="nb"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,">`
    + `</head><body><main><h1>${title}</h1>${body}</main></body></html>`
}

// --- All of it ---------------------------------------------------------------------------------------------------------

const database = `sqlite://${join(folder, 'oidc.db')}?mode=rwc`
const keys = join(folder, 'keys.json')
const common = ['serve', '--site', site, '--database', database, '--keys', keys, '--metrics-listen', 'off']

/** A key file of its own: the service without the demo takes none of the demo's keys. */
async function makeKeys() {
  if (existsSync(keys)) return
  const [code] = await once(spawn(program, ['keys', 'new', keys], { stdio: ['ignore', 'ignore', 'inherit'] }), 'exit')
  if (code !== 0) throw new Error('the keys could not be made')
}

/** The demo's people move in before anybody signs in; on another port, so that nobody takes this for the service. */
async function load() {
  const there = `127.0.0.1:${citizenPort}`
  const loading = spawn(program, [...common, '--demo', '--listen', there, '--log', 'error'], { stdio: ['ignore', 'ignore', 'inherit'] })
  const gone = once(loading, 'exit')
  for (let tries = 0; tries < 300; tries++) {
    if (loading.exitCode !== null) throw new Error('the demo could not be loaded')
    if (await fetch(`http://${there}/readyz`).then(({ ok }) => ok, () => false)) break
    await pause(100)
  }
  loading.kill('SIGTERM')
  await gone
}

const key = generateKeyPairSync('rsa', { modulusLength: 2048, privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } }).privateKey
const secret = randomBytes(24).toString('base64url')
const file = (name, text) => {
  const path = join(folder, name)
  writeFileSync(path, text, { mode: 0o600 })
  return path
}

await makeKeys()
await load()
const citizenIssuer = await start('citizen', citizenPort, citizens, ['pid'], {
  token_endpoint_auth_method: 'private_key_jwt',
  token_endpoint_auth_signing_alg: 'RS256',
  jwks: { keys: [jwk(key)] },
})
const staffIssuer = await start('staff', staffPort, staff, ['tid', 'oid', 'NAVident', 'groups'], { client_secret: secret })

const brukerpass = spawn(
  program,
  [
    ...common,
    ...['--listen', `127.0.0.1:${port}`],
    ...['--citizen-issuer', citizenIssuer, '--citizen-client-id', 'brukerpass'],
    ...['--citizen-key-file', file('citizen.pem', key), '--citizen-key-id', 'ours'],
    ...['--staff-issuer', staffIssuer, '--staff-tenant', TENANT, '--staff-client-id', 'brukerpass'],
    ...['--staff-client-secret-file', file('staff.secret', secret), '--staff-groups', file('groups.json', JSON.stringify(GROUPS))],
  ],
  { stdio: 'inherit' },
)
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => brukerpass.kill('SIGTERM'))
const [code] = await once(brukerpass, 'exit')
process.exit(code ?? 0)
