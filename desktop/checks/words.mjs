// Small words that the checks share.
import assert from 'node:assert/strict'

export const say = assert

/** Waits until something holds, with a deadline and a reason. */
export async function until(what, holds, ms = 8000) {
  const end = Date.now() + ms
  for (;;) {
    const value = await holds()
    if (value) return value
    if (Date.now() > end) throw new Error(`never happened: ${what}`)
    await new Promise((done) => setTimeout(done, 25))
  }
}

export const cardOf = (mock, name) => [...mock.world.work.values()].find((work) => work.customer.name === name && work.assignee?.name === 'Anna Keller')
export const entriesOf = (mock, name) => mock.world.entries.get(cardOf(mock, name).conversationId)
export const openChat = async (page, name) => {
  await page.getByRole('link', { name }).first().click()
  await page.getByRole('log').waitFor()
}
export const field = (page) => page.getByRole('textbox', { name: /Antwort an|Notiz zu|Reply to|Note on/ })
