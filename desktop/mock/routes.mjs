// The REST addresses of the contract over the mock world. Each route is [method, pattern, handler(context) -> {status?, body?, etag?}].
import { agentAuthor, agentOf, append, presenceOf, refreshLast, viewFor, workOf } from './world.mjs'
import { newId } from './chance.mjs'
import { wallboard } from './insight.mjs'

const notFound = { status: 404, body: { code: 'not-found', title: 'Nothing has this id.' } }
const text = (value) => (typeof value === 'string' ? value.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/ß/g, 'ss') : '')

export function makeRoutes(world, live, dispatch) {
  const conversation = (handler) => (context) => {
    const found = world.conversations.get(context.params[0])
    return found ? handler(found, context) : notFound
  }
  const work = (name) => ['POST', `/api/work/:id/${name}`, ({ params, me, body }) => {
    const found = world.work.get(params[0])
    return found ? dispatch.acts[name](found, me, body ?? {}) : notFound
  }]
  return [
    ...platform(world), ...configuration(world),
    ['GET', '/api/presence', ({ me }) => ({ body: presenceOf(world, me) })],
    ['PUT', '/api/presence', ({ me, body }) => ({ body: dispatch.setPresence(me, body) })],
    ['POST', '/api/offers/:id/accept', ({ params, me }) => dispatch.accept(params[0], me)],
    ['POST', '/api/offers/:id/decline', ({ params, me }) => dispatch.decline(params[0], me)],
    ['GET', '/api/work', ({ me, query }) => ({ body: listWork(world, me, query) })],
    ['GET', '/api/work/:id', ({ params }) => (world.work.has(params[0]) ? { body: world.work.get(params[0]) } : notFound)],
    ['GET', '/api/work/:id/decisions', ({ params }) => ({ body: world.decisions.get(params[0]) ?? [] })],
    ...['take', 'assign', 'transfer', 'requeue', 'end', 'complete', 'priority'].map(work),
    ['GET', '/api/colleagues', ({ me }) => ({ body: colleagues(world, me) })],
    ['GET', '/api/conversations/:id', conversation((found, { me }) => ({ body: viewFor(world, found, me), etag: found.version }))],
    ['PATCH', '/api/conversations/:id', conversation((found, context) => change(world, live, dispatch, found, context))],
    ['GET', '/api/conversations/:id/entries', conversation((found, { query }) => ({ body: entryPage(world.entries.get(found.id), query) }))],
    ['POST', '/api/conversations/:id/messages', conversation((found, context) => message(world, live, found, context))],
    ['POST', '/api/conversations/:id/notes', conversation((found, context) => note(world, live, found, context))],
    ['POST', '/api/conversations/:id/read', conversation((found, { me }) => {
      const item = workOf(world, found.id)
      found.unread = 0
      if (item?.unread && item.assignee?.id === me) { item.unread = 0; live.work(item) }
      return { status: 204 }
    })],
    ['POST', '/api/conversations/:id/files', conversation((found, { query, raw, type }) => {
      if (/\.(exe|html|svg|js)$/i.test(query.name)) return { status: 422, body: { code: 'file-type-refused', title: 'This kind of file is not accepted.' } }
      const file = { id: newId(), name: query.name, mediaType: type ?? 'application/octet-stream', bytes: raw.length, caption: null }
      world.files.set(file.id, { ...file, bytes: raw, size: raw.length })
      return { body: { file } }
    })],
    ['GET', '/api/conversations/:id/files/:file', ({ params }) => {
      const file = world.files.get(params[1])
      return file ? { raw: file.bytes, type: file.mediaType, name: file.name } : notFound
    }],
    ...drafts(world),
    ['GET', '/api/customers', ({ query }) => ({ body: { items: findCustomers(world, query.query ?? '') } })],
    ['GET', '/api/customers/:id', ({ params }) => (world.customers.has(params[0]) ? { body: world.customers.get(params[0]), etag: world.customers.get(params[0]).version } : notFound)],
    ['PATCH', '/api/customers/:id', ({ params, body }) => {
      const customer = Object.assign(world.customers.get(params[0]), body)
      customer.version++
      return { body: customer, etag: customer.version }
    }],
    ['GET', '/api/customers/:id/entries', ({ params, query }) => ({ body: customerEntries(world, params[0], query) })],
    ['GET', '/api/search', ({ query }) => ({ body: { customers: findCustomers(world, query.q).slice(0, 8), conversations: findConversations(world, query.q).slice(0, 8) } })],
    ['GET', '/api/wallboard', () => ({ body: { at: world.iso(), ...wallboard(world) } })],
  ]
}

function platform(world) {
  return [
    ['GET', '/api/me/settings', ({ me }) => ({ body: world.settings.get(me) ?? {} })],
    ['PUT', '/api/me/settings', ({ me, body }) => { world.settings.set(me, body); return { status: 204 } }],
    ['POST', '/api/live/ticket', ({ me }) => { const ticket = newId(); world.tickets.set(ticket, me); return { body: { ticket } } }],
    ['POST', '/api/session/password', ({ body }) => (body.current === 'dirigent' ? { status: 204 } : { status: 422, body: { code: 'wrong-password', errors: [{ field: 'current', code: 'wrong-password', message: 'This is not your present password.' }] } })],
    ['GET', '/api/users', () => ({ body: { items: world.config.users } })],
    ['POST', '/api/users', ({ body }) => {
      if (world.config.users.some((user) => user.login === body.login)) return { status: 409, body: { code: 'login-taken', errors: [{ field: 'login', code: 'login-taken', message: 'Somebody has this login.' }] } }
      const user = { id: newId(), active: true, locale: null, version: 1, ...body, password: undefined }
      world.config.users.push(user)
      return { status: 201, body: user }
    }],
    ['PATCH', '/api/users/:id', ({ params, body }) => ({ body: Object.assign(world.config.users.find((user) => user.id === params[0]), body, { password: undefined }) })],
    ['GET', '/api/audit', ({ query }) => {
      const all = world.audit.filter((item) => (!query.action || item.action.includes(query.action)) && (!query.actor || text(item.actor.name).includes(text(query.actor))) && (!query.subject || text(item.subject).includes(text(query.subject))))
      const from = Number(query.cursor ?? 0)
      return { body: { items: all.slice(from, from + 50), next: from + 50 < all.length ? String(from + 50) : null } }
    }],
  ]
}

function configuration(world) {
  return ['agents', 'queues', 'skills', 'hours', 'dispositions', 'reasons', 'accounts'].flatMap((kind) => {
    const list = () => world.config[kind]
    const one = (id) => list().find((item) => item.id === id)
    return [
      ['GET', `/api/${kind}`, () => ({ body: list() })],
      ['GET', `/api/${kind}/:id`, ({ params }) => (one(params[0]) ? { body: one(params[0]), etag: one(params[0]).version } : notFound)],
      ['POST', `/api/${kind}`, ({ body }) => {
        const name = typeof body.name === 'string' ? body.name : body.name?.de
        if (!name?.trim()) return { status: 422, body: { code: 'invalid', title: 'Some fields do not fit.', errors: [{ field: 'name', code: 'required', message: 'A name is needed.' }] } }
        const item = { ...body, id: newId(), version: 1, ...(kind === 'accounts' ? { publicKey: `wk_${newId().slice(-10)}`, secretsSet: [] } : {}) }
        list().push(item)
        return { status: 201, body: item, etag: 1 }
      }],
      ['PUT', `/api/${kind}/:id`, ({ params, body, headers }) => {
        const item = one(params[0])
        if (!item) return notFound
        if (headers['if-match'] !== `"${item.version}"`) return { status: 412, body: { code: 'stale', title: 'Somebody changed this meanwhile.' } }
        Object.assign(item, body, { id: item.id, version: item.version + 1 })
        return { body: item, etag: item.version }
      }],
      ['DELETE', `/api/${kind}/:id`, ({ params }) => {
        const item = one(params[0])
        if (item && 'active' in item) item.active = false
        else world.config[kind] = list().filter((other) => other !== item)
        return { status: 204 }
      }],
    ]
  }).concat([['GET', '/api/channels', () => ({ body: world.config.channels })]])
}

function drafts(world) {
  const key = ({ params, me }) => `${params[0]}/${params[1]}/${me}`
  return [
    ['GET', '/api/conversations/:id/drafts/:kind', (context) => ({ body: world.drafts.get(key(context)) ?? { text: '', version: 0, updatedAt: world.iso() } })],
    ['PUT', '/api/conversations/:id/drafts/:kind', (context) => {
      const known = world.drafts.get(key(context))
      if ((known?.version ?? 0) !== context.body.version) return { status: 409, body: { code: 'newer-draft', ...known } }
      const draft = { text: context.body.text, version: context.body.version + 1, updatedAt: world.iso() }
      world.drafts.set(key(context), draft)
      return { body: { version: draft.version } }
    }],
    ['DELETE', '/api/conversations/:id/drafts/:kind', (context) => { world.drafts.delete(key(context)); return { status: 204 } }],
  ]
}

function listWork(world, me, query) {
  const open = [...world.work.values()].filter((item) => !['completed', 'abandoned', 'cancelled'].includes(item.status))
  const inScope = { mine: (item) => item.assignee?.id === me, waiting: (item) => ['waiting', 'offered'].includes(item.status), all: () => true }[query.scope ?? 'mine']
  const items = open.filter(inScope).filter((item) => !query.queueId || item.queue.id === query.queueId).sort((a, b) => a.arrivedAt.localeCompare(b.arrivedAt))
  return { items: items.slice(0, Number(query.limit ?? 50)), next: null }
}

const colleagues = (world, me) => world.config.agents.filter((agent) => agent.id !== me).map((agent) => {
  const presence = presenceOf(world, agent.id)
  return { id: agent.id, name: agent.name, status: presence.status, free: presence.status === 'available' && presence.capacity.used < agent.capacity, skills: agent.skills.map((skill) => world.config.skills.find((item) => item.id === skill.skillId)?.name ?? '') }
})

function change(world, live, dispatch, found, { me, body, headers }) {
  if (headers['if-match'] !== `"${found.version}"`) return { status: 412, body: { code: 'stale' } }
  const agent = { id: me, name: agentOf(world, me).name }
  if ('topic' in body) { found.topic = body.topic; append(world, found, { kind: 'system', id: null, name: '' }, 'topic-changed', { agent, to: body.topic }) }
  if ('status' in body) { append(world, found, { kind: 'system', id: null, name: '' }, 'status-changed', { agent, from: found.status, to: body.status }); found.status = body.status }
  if ('ownerId' in body) { found.owner = body.ownerId ? { id: body.ownerId, name: agentOf(world, body.ownerId).name } : null; append(world, found, { kind: 'system', id: null, name: '' }, 'owner-changed', { agent, to: found.owner?.name ?? '' }) }
  live.around(found.id, { type: 'entry', entry: world.entries.get(found.id).at(-1) })
  live.conversation(found)
  const item = workOf(world, found.id)
  if (item) { item.topic = found.topic; live.work(item) }
  return { body: viewFor(world, found, me), etag: found.version }
}

function entryPage(entries, query) {
  const limit = Number(query.limit ?? 50)
  const upTo = query.before ? Number(query.before) - 1 : entries.length
  if (query.after !== undefined) {
    const items = entries.slice(Number(query.after), Number(query.after) + limit)
    return { items, hasBefore: Number(query.after) > 0, hasAfter: Number(query.after) + limit < entries.length }
  }
  return { items: entries.slice(Math.max(0, upTo - limit), upTo), hasBefore: upTo > limit, hasAfter: upTo < entries.length }
}

function message(world, live, found, { me, body }) {
  if (world.keys.has(body.key)) return { body: world.keys.get(body.key) }
  const item = workOf(world, found.id)
  if (item?.assignee?.id !== me) return { status: 409, body: { code: 'not-assignee', assignee: item?.assignee ?? null } }
  const lastHeard = world.entries.get(found.id).findLast((entry) => entry.author.kind === 'customer' && entry.kind === 'message')
  if (lastHeard && lastHeard.seq > body.seenUpTo) return { status: 409, body: { code: 'unseen-messages', lastSeq: found.lastSeq } }
  const file = body.fileId && world.files.get(body.fileId)
  const content = file ? { file: { id: file.id, name: file.name, mediaType: file.mediaType, bytes: file.size, caption: body.caption ?? null } } : body.choices ? { choices: body.choices } : { text: body.text }
  const entry = append(world, found, agentAuthor(agentOf(world, me)), 'message', content)
  world.keys.set(body.key, entry)
  refreshLast(world, item)
  live.around(found.id, { type: 'entry', entry })
  live.work(item)
  for (const [state, after] of [['sent', 150], ['delivered', 500], ['read', 2500]]) setTimeout(() => { entry.delivery = { state, code: null }; live.around(found.id, { type: 'delivery', conversationId: found.id, entryId: entry.id, state }) }, after)
  return { body: entry }
}

function note(world, live, found, { me, body }) {
  if (world.keys.has(body.key)) return { body: world.keys.get(body.key) }
  const entry = append(world, found, agentAuthor(agentOf(world, me)), 'note', { text: body.text }, { internal: true })
  world.keys.set(body.key, entry)
  live.around(found.id, { type: 'entry', entry })
  return { body: entry }
}

function customerEntries(world, id, query) {
  const all = (world.customers.get(id)?.conversations ?? []).flatMap((ref) => world.entries.get(ref.id) ?? []).filter((entry) => !query.kind || entry.kind === query.kind).sort((a, b) => b.at.localeCompare(a.at))
  const from = Number(query.before ?? 0)
  const limit = Number(query.limit ?? 50)
  return { items: all.slice(from, from + limit), next: from + limit < all.length ? String(from + limit) : null }
}

const findCustomers = (world, query) => [...world.customers.values()].filter((customer) => text(customer.name).includes(text(query)) || customer.addresses.some((address) => text(address.value).includes(text(query)))).slice(0, 20).map(({ id, name, addresses }) => ({ id, name, detail: addresses[0]?.value ?? '' }))
const findConversations = (world, query) => [...world.conversations.values()].filter((item) => text(item.topic).includes(text(query)) || text(item.customer.name).includes(text(query))).slice(0, 20).map(({ id, topic, customer, status, openedAt, channel }) => ({ id, topic, customer: { id: customer.id, name: customer.name }, status, lastAt: openedAt, channel }))
