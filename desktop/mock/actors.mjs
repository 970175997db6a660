// The moving part of the mock: customers arrive, type and answer; now and then somebody is offered work. Switched off in checks.
import { addWork, mine, presenceOf, texts } from './world.mjs'
import { arrive, begin } from './scene.mjs'

export function makeActors(world, live, dispatch) {
  const { dice } = world

  function arrival() {
    const queue = dice.pick(world.config.queues)
    const index = dice.between(0, 40)
    const conversation = arrive(world, index, queue)
    begin(world, conversation, index, 5)
    conversation.unread = 1
    const work = addWork(world, conversation, queue, { waited: 5 })
    work.unread = 1
    live.waiting()
    return work
  }

  function typeAndSay(conversation, words = dice.pick(texts.customerSays), after = 2500) {
    live.around(conversation.id, { type: 'typing', conversationId: conversation.id, who: 'customer', name: conversation.customer.name, on: true })
    setTimeout(() => {
      live.around(conversation.id, { type: 'typing', conversationId: conversation.id, who: 'customer', name: conversation.customer.name, on: false })
      dispatch.customerSays(conversation, { text: words })
    }, after)
  }

  function move() {
    const roll = dice.next()
    const someone = [...new Set([...world.lines].map((line) => line.userId))]
    if (roll < 0.25 && [...world.work.values()].filter((work) => work.status === 'waiting').length < 40) arrival()
    else if (roll < 0.7) for (const id of someone) {
      const chats = mine(world, id).filter((work) => work.status === 'engaged')
      if (chats.length) typeAndSay(world.conversations.get(dice.pick(chats).conversationId))
    }
    else for (const id of someone) {
      const presence = presenceOf(world, id)
      const waiting = [...world.work.values()].find((work) => work.status === 'waiting')
      const busy = [...world.offers.values()].some((offer) => offer.to === id)
      if (waiting && !busy && presence.status === 'available' && presence.capacity.used < presence.capacity.total) dispatch.offer(waiting, id)
    }
  }

  return { start: () => setInterval(move, 6000), arrival, typeAndSay }
}
