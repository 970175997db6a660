// A stand-in for the server that speaks the desk's contract, for development and for browser checks.
//   node mock/server.mjs [--port 4180] [--calm] [--empty] [--setup] [--static target/classes/static]
// Sign in as anna, ben or carla with the password "dirigent". --calm: nothing moves by itself. /mock/... moves it by hand.
import { createServer } from 'node:http'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { makeActors } from './actors.mjs'
import { newId } from './chance.mjs'
import { makeDispatch } from './dispatch.mjs'
import { makeLive } from './live.mjs'
import { makeRoutes } from './routes.mjs'
import { setScene } from './scene.mjs'
import { agentOf, makeWorld, workOf } from './world.mjs'

const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html', '.svg': 'image/svg+xml', '.json': 'application/json', '.woff2': 'font/woff2' }

export function startMock({ port = 0, calm = false, empty = false, setup = false, root, seed = 7 } = {}) {
  const world = makeWorld({ seed, empty })
  world.setupNeeded = setup
  if (!empty) setScene(world)
  const live = makeLive(world)
  const dispatch = makeDispatch(world, live)
  const actors = makeActors(world, live, dispatch)
  const routes = [...session(world), ...makeRoutes(world, live, dispatch), ...hand(world, live, dispatch, actors)].map(([method, pattern, handler, open]) => ({
    method, open, handler, match: new RegExp(`^${pattern.replace(/:[a-z]+/gi, '([^/]+)')}$`),
  }))
  const mover = calm ? undefined : actors.start()
  const server = createServer((request, response) => void answer({ world, routes, root }, request, response))
  server.on('upgrade', live.upgrade)
  return new Promise((ready) => server.listen(port, '127.0.0.1', () => ready({
    world, live, dispatch, actors, url: `http://127.0.0.1:${server.address().port}`,
    stop: () => { clearInterval(mover); for (const line of world.lines) line.terminate(); for (const offer of world.offers.values()) clearTimeout(offer.timer); server.close(); server.closeAllConnections() },
  })))
}

async function answer({ world, routes, root }, request, response) {
  const url = new URL(request.url, 'http://mock')
  const raw = await new Promise((done) => { const parts = []; request.on('data', (part) => parts.push(part)); request.on('end', () => done(Buffer.concat(parts))) })
  if (world.down && url.pathname.startsWith('/api')) return void request.socket.destroy()
  const route = routes.find((candidate) => candidate.method === request.method && candidate.match.test(url.pathname))
  if (!route) return url.pathname.startsWith('/desk') && root ? file(root, url.pathname, response) : send(response, { status: 404, body: { code: 'not-found', title: `Nothing is at ${url.pathname}.` } })
  const me = world.sessions.get(/__Host-dirigent=([^;]+)/.exec(request.headers.cookie ?? '')?.[1])
  if (!me && !route.open) return send(response, { status: 401, body: { code: 'signed-out', title: 'Sign in first.' } })
  const json = request.headers['content-type']?.includes('json') && raw.length ? JSON.parse(raw.toString()) : undefined
  const context = { me, raw, body: json, type: request.headers['content-type'], headers: request.headers, query: Object.fromEntries(url.searchParams), params: route.match.exec(url.pathname).slice(1) }
  if (world.slow) await new Promise((done) => setTimeout(done, world.slow))
  send(response, route.handler(context))
}

function send(response, { status = 200, body, raw, type, name, etag, cookies }) {
  const problem = status >= 400
  response.statusCode = status
  if (cookies) response.setHeader('Set-Cookie', cookies)
  if (etag) response.setHeader('ETag', `"${etag}"`)
  if (raw) {
    response.setHeader('Content-Type', type)
    response.setHeader('Content-Disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`)
    return response.end(raw)
  }
  if (status === 204 || body === undefined) return response.end()
  response.setHeader('Content-Type', problem ? 'application/problem+json' : 'application/json')
  response.end(JSON.stringify(problem ? { type: 'about:blank', status, ...body } : body))
}

function file(root, path, response) {
  const wanted = join(root, normalize(path))
  const found = existsSync(wanted) && statSync(wanted).isFile() ? wanted : join(root, 'desk/index.html')
  response.setHeader('Content-Type', TYPES[extname(found)] ?? 'application/octet-stream')
  response.end(readFileSync(found))
}

function session(world) {
  const who = (id) => {
    const user = world.config.users.find((candidate) => candidate.id === id)
    return { user: { id: user.id, login: user.login, name: user.name, locale: user.locale, roles: user.roles } }
  }
  const open = (user) => {
    const token = newId()
    world.sessions.set(token, user.id)
    return [`__Host-dirigent=${token}; Path=/; Secure; HttpOnly; SameSite=Lax`, `__Host-dirigent-csrf=${token.slice(-8)}; Path=/; Secure; SameSite=Lax`]
  }
  return [
    ['GET', '/api/session', ({ me }) => ({ body: who(me) })],
    ['POST', '/api/session', ({ body }) => {
      const user = world.config.users.find((candidate) => candidate.login === body.login)
      if (!user || body.password !== 'dirigent') return { status: 401, body: { code: 'wrong-credentials', title: 'Login or password is wrong.' } }
      return { body: who(user.id), cookies: open(user) }
    }, true],
    ['DELETE', '/api/session', () => ({ status: 204, cookies: ['__Host-dirigent=; Path=/; Secure; Max-Age=0'] })],
    ['GET', '/api/setup', () => ({ body: { needed: world.setupNeeded } }), true],
    ['POST', '/api/setup', ({ body }) => {
      if (body.code !== '1234-5678') return { status: 422, body: { code: 'invalid', errors: [{ field: 'code', code: 'wrong-code', message: 'This is not the code that the server printed.' }] } }
      world.setupNeeded = false
      const user = world.config.users[0]
      return { body: who(user.id), cookies: open(user) }
    }, true],
  ]
}

/** Levers for checks: they move the world as customers, colleagues and bad luck would. */
function hand(world, live, dispatch, actors) {
  const byLogin = (login) => world.config.agents.find((agent) => agent.login === login)
  const post = (path, handler) => ['POST', `/mock/${path}`, (context) => ({ body: handler(context.body ?? {}) ?? {} }), true]
  return [
    post('offer', ({ login = 'anna', seconds, ...rest }) => {
      const waiting = [...world.work.values()].find((work) => work.status === 'waiting') ?? actors.arrival()
      const offer = dispatch.offer(waiting, byLogin(login).id, { seconds, ...rest })
      return { id: offer.id, workId: offer.workId }
    }),
    post('say', ({ conversationId, text, typing }) => (typing ? actors.typeAndSay(world.conversations.get(conversationId), text) : dispatch.customerSays(world.conversations.get(conversationId), { text }))),
    post('typing', ({ conversationId, on = true }) => live.around(conversationId, { type: 'typing', conversationId, who: 'customer', name: world.conversations.get(conversationId).customer.name, on })),
    post('viewer', ({ conversationId, login = 'ben', mode = 'viewing' }) => {
      const agent = byLogin(login)
      if (!world.viewers.has(conversationId)) world.viewers.set(conversationId, new Map())
      world.viewers.get(conversationId).set(agent.id, { id: agent.id, name: agent.name, mode })
      live.viewers(conversationId)
    }),
    post('withdraw', ({ id }) => dispatch.end(world.offers.get(id), 'withdrawn')),
    post('gap', () => { for (const line of world.lines) line.skip() }),
    post('drop', ({ refuse = false }) => { live.refuse = refuse; for (const line of world.lines) line.terminate() }),
    post('down', ({ on = true }) => { world.down = on; live.refuse = on; if (on) for (const line of world.lines) line.terminate() }),
    post('slow', ({ ms = 0 }) => { world.slow = ms }),
    post('stale', () => live.all({ type: 'stale', since: world.iso(95) })),
    post('sign-out', () => world.sessions.clear()),
    post('steal', ({ conversationId, login = 'ben' }) => { const work = workOf(world, conversationId); dispatch.acts.assign(work, work.assignee?.id, { agentId: byLogin(login).id }) }),
    post('bump', ({ kind, index = 0, change = {} }) => { const item = world.config[kind][index]; Object.assign(item, change); item.version++ }),
    ['GET', '/mock/work', ({ query }) => ({ body: [...world.work.values()].filter((work) => work.assignee?.id === byLogin(query.login ?? 'anna')?.id) }), true],
    ['GET', '/mock/agent', ({ query }) => ({ body: agentOf(world, byLogin(query.login).id) }), true],
  ]
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4180' }, calm: { type: 'boolean' }, empty: { type: 'boolean' }, setup: { type: 'boolean' }, static: { type: 'string' } } })
  const mock = await startMock({ ...values, port: Number(values.port), root: values.static })
  console.log(`mock server on ${mock.url}${values.static ? `, desk at ${mock.url}/desk/` : ''}`)
}
