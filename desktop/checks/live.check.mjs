// How the desk stays true when the world does not behave.
import { cardOf, entriesOf, field, openChat, say, until } from './words.mjs'

export const live = [
  ['a gap in the stream heals by itself and loses nothing', {}, async ({ page, mock, hand }) => {
    await openChat(page, 'Erika Lindner')
    const { conversationId } = cardOf(mock, 'Erika Lindner')
    await hand('gap')
    for (const text of ['eins', 'zwei', 'drei']) await hand('say', { conversationId, text })
    await page.getByRole('log').getByText('drei', { exact: true }).waitFor()
    for (const text of ['eins', 'zwei', 'drei']) say.equal(await page.getByRole('log').getByText(text, { exact: true }).count(), 1)
  }],
  ['a lost line shows since when, and comes back', {}, async ({ page, hand }) => {
    await openChat(page, 'Erika Lindner')
    await hand('drop', { refuse: true })
    await page.getByText(/Keine Verbindung: Stand \d\d:\d\d/).waitFor({ timeout: 6000 })
    await hand('drop', { refuse: false })
    await page.getByRole('button', { name: 'Jetzt versuchen' }).click()
    await page.getByText(/Keine Verbindung/).waitFor({ state: 'detached' })
  }],
  ['ten seconds without a server: the answer goes out once', {}, async ({ page, mock, hand }) => {
    await openChat(page, 'Jonas Weber')
    await page.waitForTimeout(900)
    await hand('down', { on: true })
    await field(page).fill('Kommt das an?')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Wartet auf die Verbindung').waitFor()
    await page.waitForTimeout(3000)
    await hand('down', { on: false })
    await until('it arrives', () => entriesOf(mock, 'Jonas Weber').at(-1).body.text === 'Kommt das an?', 25_000)
    await page.waitForTimeout(500)
    say.equal(entriesOf(mock, 'Jonas Weber').filter((entry) => entry.body.text === 'Kommt das an?').length, 1)
    await until('drawn once', async () => (await page.getByRole('log').getByText('Kommt das an?').count()) === 1)
  }],
  ['an ended session asks again and loses no word', {}, async ({ page, mock, hand }) => {
    await openChat(page, 'Jonas Weber')
    await page.waitForTimeout(700)
    await hand('sign-out')
    await field(page).fill('Halb geschrieben')
    await page.getByText('Ihre Sitzung ist abgelaufen').waitFor({ timeout: 6000 })
    await page.getByRole('textbox', { name: 'Passwort' }).fill('dirigent')
    await page.keyboard.press('Enter')
    await page.getByText('Ihre Sitzung ist abgelaufen').waitFor({ state: 'detached' })
    say.equal(await field(page).inputValue(), 'Halb geschrieben')
    await until('the draft is safe', () => [...mock.world.drafts.values()].some((draft) => draft.text === 'Halb geschrieben'))
  }],
  ['of two tabs one notifies, and the other takes over when it closes', { settings: { notifications: 'on' }, permissions: ['notifications'] }, async ({ page, context, hand, mock }) => {
    const count = () => { globalThis.shown = []; globalThis.Notification = class { static permission = 'granted'; constructor(title, options) { globalThis.shown.push(`${title} ${options.body}`) } close() {} } }
    const tabs = [await context.newPage(), await context.newPage()]
    await page.close()
    for (const tab of tabs) {
      await tab.addInitScript(count)
      await tab.goto(`${mock.url}/desk/work`)
      await tab.getByText('Kein Vorgang geöffnet').waitFor()
    }
    const shown = () => Promise.all(tabs.map((tab) => (tab.isClosed() ? 0 : tab.evaluate(() => globalThis.shown.length))))
    await hand('offer', { seconds: 60 })
    await until('one tab notifies', async () => (await shown()).join() === '1,0')
    await tabs[0].close()
    await until('the other takes over', async () => (await shown()).join() === '0,1', 3000)
    say.doesNotMatch((await tabs[1].evaluate(() => globalThis.shown.join())), /Hoffmann|Gutschein/)
  }],
  ['colleagues who look or write are shown at once', {}, async ({ page, mock, hand }) => {
    await openChat(page, 'Erika Lindner')
    const { conversationId } = cardOf(mock, 'Erika Lindner')
    await hand('viewer', { conversationId, mode: 'viewing' })
    await page.getByText('Ben Albrecht sieht sich das an').waitFor({ timeout: 1000 })
    await hand('viewer', { conversationId, mode: 'replying' })
    await page.getByText('Ben Albrecht schreibt eine Antwort').waitFor({ timeout: 1000 })
    await field(page).fill('Ich auch')
    await until('the server knows', () => [...mock.world.viewers.get(conversationId).values()].some((viewer) => viewer.name === 'Anna Keller' && viewer.mode === 'replying'))
  }],
  ['work that is taken away leaves the desk, and a reply is refused in words', {}, async ({ page, mock, hand }) => {
    await openChat(page, 'Jonas Weber')
    await hand('steal', { conversationId: cardOf(mock, 'Jonas Weber').conversationId })
    await page.getByRole('link', { name: 'Jonas Weber', exact: true }).first().waitFor({ state: 'detached', timeout: 3000 }).catch(() => {})
    await page.getByText('Antworten darf nur, wer den Vorgang bearbeitet.').waitFor()
  }],
]
