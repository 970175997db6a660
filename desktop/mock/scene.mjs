// The scene that the mock world opens with: Anna has chats in every state, others wait, one conversation is very long.
import { newId } from './chance.mjs'
import { picture } from './picture.mjs'
import { addConversation, addCustomer, addWork, agentAuthor, append, customerAuthor, refreshLast, systemAuthor, texts } from './world.mjs'

export function setScene(world) {
  const { dice, config } = world
  const anna = config.agents[0]
  for (let i = 0; i < 6; i++) engagedChat(world, anna, i)
  for (let i = 0; i < 14; i++) waitingChat(world, 6 + i)
  for (const agent of config.agents.slice(1, 9)) for (let i = 0; i < dice.between(0, 3); i++) engagedChat(world, agent, 30 + i + config.agents.indexOf(agent))
  longChat(world, anna)
  for (let i = 0; i < 130; i++) audit(world, i)
}

export function arrive(world, index, queue) {
  const { dice } = world
  const fresh = index % 5 === 3
  const known = [...world.customers.values()].find((customer) => customer.name === texts.people[index % texts.people.length])
  const customer = fresh ? addCustomer(world, `Besucher ${++world.counter}`, { anonymous: true }) : (known ?? addCustomer(world, texts.people[index % texts.people.length]))
  if (!known && !fresh) oldConversation(world, customer, queue)
  const opener = texts.openers[index % texts.openers.length]
  return addConversation(world, customer, texts.topics[index % texts.topics.length], queue, { ago: dice.between(30, 400), language: opener.startsWith('Hi!') ? 'en' : 'de' })
}

export function begin(world, conversation, index, ago) {
  append(world, conversation, systemAuthor, 'segment-opened', { agent: null, channel: 'webchat' }, { ago: ago + 20 })
  for (let i = 0; i < 1 + (index % 3); i++) {
    const [address, title] = texts.pages[(index + i) % texts.pages.length]
    append(world, conversation, customerAuthor(conversation), 'page-view', { page: { address: `https://shop.example.org${address}`, title } }, { ago: ago + 15 - i })
  }
  append(world, conversation, customerAuthor(conversation), 'message', { text: texts.openers[index % texts.openers.length] }, { ago })
}

function oldConversation(world, customer, queue) {
  const old = addConversation(world, customer, world.dice.pick(texts.topics), queue, { ago: 86400 * 12, open: false })
  const agent = world.config.agents[1]
  append(world, old, systemAuthor, 'segment-opened', { agent: null, channel: 'webchat' }, { ago: 86400 * 12 })
  append(world, old, customerAuthor(old), 'message', { text: world.dice.pick(texts.openers) }, { ago: 86400 * 12 - 20 })
  append(world, old, systemAuthor, 'joined', { agent: { id: agent.id, name: agent.name } }, { ago: 86400 * 12 - 60 })
  append(world, old, agentAuthor(agent), 'message', { text: world.dice.pick(texts.agentSays) }, { ago: 86400 * 12 - 90 })
  append(world, old, systemAuthor, 'wrapped-up', { agent: { id: agent.id, name: agent.name }, disposition: 'Gelöst', seconds: 21 }, { ago: 86400 * 12 - 400 })
}

function engagedChat(world, agent, index) {
  const queue = world.config.queues[index % world.config.queues.length]
  const ago = 240 + index * 97
  const conversation = arrive(world, index, queue)
  begin(world, conversation, index, ago)
  if (index % 3 === 1) append(world, conversation, systemAuthor, 'offer-missed', { agent: named(world.config.agents[3]), seconds: 25 }, { ago: ago - 40 })
  append(world, conversation, systemAuthor, 'joined', { agent: named(agent) }, { ago: ago - 60 })
  if (index % 2 === 0) append(world, conversation, agentAuthor(agent), 'message', { text: texts.agentSays[0] }, { ago: ago - 80 })
  append(world, conversation, customerAuthor(conversation), 'message', { text: world.dice.pick(texts.customerSays) }, { ago: ago - 110 })
  append(world, conversation, agentAuthor(agent), 'message', { text: texts.agentSays[1 + (index % 4)] }, { ago: ago - 140 })
  if (index === 0) richEntries(world, conversation, agent)
  const work = addWork(world, conversation, queue, { status: 'engaged', assignee: agent, waited: ago })
  if (index === 2) Object.assign(work, { status: 'wrapping-up', wrapUpMode: 'mandatory', wrapUpUntil: null })
  if (index % 2 === 1) {
    append(world, conversation, customerAuthor(conversation), 'message', { text: world.dice.pick(texts.customerSays) }, { ago: 25 })
    work.unread = conversation.unread = 1
  }
  refreshLast(world, work)
  conversation.segment.readUpTo = conversation.lastSeq - 1
  conversation.segment.deliveredUpTo = conversation.lastSeq
  if (index === 4) conversation.segment.customerOnline = work.customerOnline = false
  world.decisions.set(work.id, [decision(world, work, agent)])
  return work
}

function richEntries(world, conversation, agent) {
  append(world, conversation, agentAuthor(world.config.agents[1]), 'note', { text: 'Kundin hat letzte Woche schon zweimal angerufen. Bitte kulant sein.' }, { ago: 90, internal: true })
  append(world, conversation, systemAuthor, 'transferred', { agent: named(world.config.agents[1]), toAgent: named(agent), note: 'Du kennst den Fall, danke!' }, { ago: 88 })
  const file = { id: newId(), name: 'schaden-paket.png', mediaType: 'image/png', bytes: 1240, caption: 'So kam das Paket an' }
  world.files.set(file.id, { ...file, bytes: picture(), size: file.bytes })
  append(world, conversation, customerAuthor(conversation), 'message', { file }, { ago: 70 })
  append(world, conversation, agentAuthor(agent), 'message', { choices: { text: 'Was wäre Ihnen lieber?', choices: [{ id: 'a', label: 'Neues Gerät' }, { id: 'b', label: 'Geld zurück' }] } }, { ago: 60 })
  append(world, conversation, customerAuthor(conversation), 'message', { chosen: { id: 'a', label: 'Neues Gerät' } }, { ago: 45 })
}

function waitingChat(world, index) {
  const queue = world.config.queues[index % world.config.queues.length]
  const waited = 20 + (index - 6) * 31
  const conversation = arrive(world, index, queue)
  begin(world, conversation, index, waited)
  conversation.unread = 1
  const work = addWork(world, conversation, queue, { waited })
  work.unread = 1
  return work
}

function longChat(world, agent) {
  const customer = addCustomer(world, 'Dr. Wolfgang Überlang-Entenhausen')
  const conversation = addConversation(world, customer, 'Dauervorgang Hausverwaltung', world.config.queues[2], { ago: 86400 * 200 })
  for (let i = 0; i < 4990; i++) {
    const ago = (4990 - i) * 3400 + 500
    const author = i % 3 === 1 ? agentAuthor(agent) : customerAuthor(conversation)
    append(world, conversation, author, 'message', { text: `${i + 1}. ${author.kind === 'agent' ? texts.agentSays[i % 7] : texts.customerSays[i % 11]}` }, { ago })
  }
  addWork(world, conversation, world.config.queues[2], { status: 'engaged', assignee: agent, waited: 900 })
}

const named = (agent) => ({ id: agent.id, name: agent.name })

export function decision(world, work, agent) {
  const others = world.config.agents.slice(1, 4)
  return {
    at: world.iso(90), what: 'offered', agent: named(agent), queue: work.queue, waitedSeconds: 12, decidedBy: [{ rule: 'best-fit', params: { score: 9, next: 7 } }, { rule: 'longest-idle', params: { seconds: 184 } }],
    widened: [{ requirement: 'Technik ≥ 3', atSeconds: 10 }],
    candidates: [
      { agent: named(agent), chosen: true, verdicts: [{ rule: 'has-skill', ok: true, reason: 'skill-level', params: { skill: 'Bestellungen', level: 4, needed: 2 } }, { rule: 'has-capacity', ok: true, reason: 'room', params: { used: 3, total: 8 } }] },
      ...others.map((other, at) => ({
        agent: named(other), chosen: false,
        verdicts: [{ rule: 'has-skill', ok: at !== 0, reason: 'skill-level', params: { skill: 'Bestellungen', level: at === 0 ? 1 : 3, needed: 2 } }, { rule: 'has-capacity', ok: at !== 1, reason: at === 1 ? 'full' : 'room', params: { used: at === 1 ? 4 : 2, total: 4 } }],
      })),
    ],
    others: [{ reason: 'away', count: 4 }, { reason: 'not-in-queue', count: 5 }], configVersion: 12, rulesVersion: 3,
    sentence: {
      de: `${agent.name} wurde gewählt, weil sie unter den freien Kolleginnen und Kollegen am besten zu „${work.queue.name}“ passt (Bestellungen Stufe 4) und am längsten auf Arbeit gewartet hat.`,
      en: `${agent.name} was chosen as the best fit for “${work.queue.name}” among the free colleagues (Bestellungen level 4) and had waited longest for work.`,
    },
  }
}

function audit(world, index) {
  const actor = world.config.agents[index % 3]
  const actions = ['queue.changed', 'user.signed-in', 'agent.changed', 'account.created', 'disposition.retired', 'hours.changed']
  world.audit.push({
    id: newId(), at: world.iso(index * 1900 + 40), actor: { id: actor.id, name: actor.name }, action: actions[index % actions.length], subject: world.config.queues[index % 5].name, from: '10.1.4.22',
    before: index % 6 === 0 ? { offerSeconds: 30 } : null, after: index % 6 === 0 ? { offerSeconds: 25 } : null,
  })
}

