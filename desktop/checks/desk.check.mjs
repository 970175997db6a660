// Speed, keyboard, languages, supervisor and administrator.
import { openChat, say, until } from './words.mjs'

const jump = (page) => page.getByRole('log').evaluate((log) => {
  const rows = [...log.querySelectorAll('[data-index]')].filter((row) => row.getBoundingClientRect().top > log.getBoundingClientRect().top + 40)
  return { key: rows[0]?.textContent, top: rows[0]?.getBoundingClientRect().top }
})

export const desk = [
  ['five thousand entries: newest at once, few nodes, older ones without a jump', {}, async ({ page }) => {
    await page.getByRole('link', { name: /Wolfgang/ }).waitFor()
    const started = Date.now()
    await page.getByRole('link', { name: /Wolfgang/ }).first().click()
    await page.getByRole('log').getByText(/^4990\./).waitFor()
    const opened = Date.now() - started
    console.log(`        newest entry drawn after ${opened} ms`)
    say.ok(opened < 1500, `opened in ${opened} ms`)
    let oldest = 4990
    for (let i = 0; i < 12; i++) {
      await page.getByRole('log').hover()
      await page.mouse.wheel(0, -2500)
      await page.waitForTimeout(120)
      const seen = await jump(page)
      oldest = Math.min(oldest, Number(/(\d+)\. /.exec(seen.key ?? '')?.[1] ?? oldest))
    }
    say.ok(oldest < 4850, `scrolled up to ${oldest}`)
    say.ok((await page.getByRole('log').locator('[data-index]').count()) < 90)
    const before = await jump(page)
    await page.waitForTimeout(700)
    const after = await jump(page)
    say.equal(after.key, before.key)
    say.ok(Math.abs(after.top - before.top) < 3, 'nothing jumps')
    await page.keyboard.press('l')
    await page.getByRole('log').getByText(/^4990\./).waitFor()
  }],
  ['a chat can be changed in a blink when it was prefetched', {}, async ({ page }) => {
    await openChat(page, 'Erika Lindner')
    await page.getByRole('link', { name: 'Jonas Weber' }).hover()
    await page.waitForTimeout(300)
    const spent = await page.evaluate(async () => {
      const started = performance.now()
      ;[...document.querySelectorAll('a')].find((link) => link.textContent === 'Jonas Weber').click()
      while (![...document.querySelectorAll('h1')].some((head) => head.textContent === 'Jonas Weber') || !document.querySelector('[role=log]')) await new Promise((done) => requestAnimationFrame(done))
      return performance.now() - started
    })
    console.log(`        changed in ${Math.round(spent)} ms`)
    say.ok(spent < 400, `${spent} ms`)
  }],
  ['the language changes everywhere without a reload', {}, async ({ page }) => {
    await openChat(page, 'Erika Lindner')
    await page.evaluate(() => (globalThis.stays = true))
    await page.getByRole('button', { name: /Ihr Menü/ }).click()
    await page.getByRole('menuitemradio', { name: 'English' }).click()
    await page.keyboard.press('Escape')
    await page.getByText('Send to Erika Lindner').waitFor()
    say.equal(await page.evaluate(() => document.documentElement.lang), 'en')
    say.equal(await page.evaluate(() => globalThis.stays), true)
  }],
  ['the palette finds people, chats and actions, and runs them', {}, async ({ page }) => {
    await page.getByText('Kein Vorgang geöffnet').waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('hoffmann')
    await page.getByRole('option', { name: /Lena Hoffmann.*example.org/ }).waitFor()
    await page.getByRole('combobox').fill('mittag')
    await page.getByRole('option', { name: 'Status: Mittagessen' }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /Mein Status: Mittagessen/ }).waitFor()
  }],
  ['a key can be changed, and the old one is free', {  path: '/desk/settings' }, async ({ page, mock }) => {
    await page.getByRole('button', { name: 'Taste ändern für: Notiz schreiben' }).click()
    await page.keyboard.press('j')
    await page.getByText('Schon belegt mit „Nächster in der Liste“.').waitFor()
    await page.getByRole('button', { name: 'Taste ändern für: Notiz schreiben' }).click()
    await page.keyboard.press('y')
    await until('it is saved', () => [...mock.world.settings.values()].some((settings) => settings.keys?.note === 'y'))
  }],
  ['a view of one’s own is kept on the server, with its counter', {}, async ({ page, mock }) => {
    await page.getByText('Kein Vorgang geöffnet').waitFor()
    await page.getByRole('button', { name: /Ansichten/ }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill('Ungelesen')
    await page.getByLabel('Nur', { exact: true }).selectOption('unread')
    await page.getByRole('button', { name: 'Speichern' }).click()
    await page.getByRole('button', { name: 'Ungelesen 3' }).waitFor()
    await until('it is saved', () => [...mock.world.settings.values()].some((settings) => settings.views?.length === 1))
  }],
  ['"why me?" is one key away and in plain words', {}, async ({ page }) => {
    await openChat(page, 'Erika Lindner')
    await page.keyboard.press('w')
    await page.getByText(/Anna Keller wurde gewählt, weil/).waitFor()
    await page.getByRole('cell', { name: /voll: 4 von 4/ }).waitFor()
  }],
  ['topic, status and owner change at once and can be taken back', {}, async ({ page, mock }) => {
    await openChat(page, 'Erika Lindner')
    await page.getByLabel('Status', { exact: true }).selectOption('resolved')
    const found = () => [...mock.world.conversations.values()].find((conversation) => conversation.customer.name === 'Erika Lindner' && conversation.segment)
    await until('saved', () => found().status === 'resolved')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Rückgängig' }).click()
    await until('taken back', () => found().status === 'open')
  }],
  ['an agent sees neither wallboard nor administration', { login: 'ben', path: '/desk/admin/queues' }, async ({ page }) => {
    await page.waitForURL('**/desk/work*')
    say.equal(await page.getByRole('link', { name: 'Verwaltung' }).count(), 0)
  }],
  ['the wallboard moves by itself', { path: '/desk/wallboard' }, async ({ page, mock }) => {
    const waiting = page.getByRole('listitem').filter({ hasText: 'Wartend' }).first()
    await waiting.getByText('14').waitFor()
    mock.actors.arrival()
    await waiting.getByText('15').waitFor({ timeout: 3000 })
  }],
  ['a supervisor gives waiting work to somebody', { path: '/desk/waiting' }, async ({ page, mock }) => {
    await page.getByRole('button', { name: 'Emil Fischer zuweisen' }).click()
    await page.getByRole('combobox', { name: /Person suchen/ }).fill('frank')
    await page.getByRole('button', { name: 'Frank Busch zuweisen' }).click()
    await until('assigned', () => [...mock.world.work.values()].some((work) => work.customer.name === 'Emil Fischer' && work.assignee?.name === 'Frank Busch'))
  }],
  ['two administrators: the second sees what the first changed and keeps both', { path: '/desk/admin/queues' }, async ({ page, mock, hand }) => {
    await page.getByRole('button', { name: 'Bestellungen' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill('Bestellungen Nord')
    await hand('bump', { kind: 'queues', index: 0, change: { offerSeconds: 40 } })
    await page.getByRole('button', { name: 'Speichern' }).click()
    await page.getByText('Jemand hat das inzwischen geändert').waitFor()
    await page.getByRole('row', { name: /Ein Angebot dauert 25 40 25/ }).waitFor()
    await page.getByRole('button', { name: 'Beides behalten, meines zuerst' }).click()
    await page.getByRole('button', { name: 'Speichern' }).click()
    await until('both are saved', () => mock.world.config.queues[0].name === 'Bestellungen Nord' && mock.world.config.queues[0].offerSeconds === 40)
  }],
  ['bad input is named at its field', { path: '/desk/admin/sites' }, async ({ page }) => {
    await page.getByRole('button', { name: 'shop.example.org' }).click()
    await page.getByLabel(/Websites, die den Chat zeigen/).fill('shop.example.org/chat')
    await page.getByRole('button', { name: 'Speichern' }).click()
    await page.getByText('Eine Herkunft je Zeile').waitFor()
  }],
  ['the first administrator sets the house up', { signIn: false, mock: { setup: true } }, async ({ page }) => {
    await page.getByLabel(/Einrichtungscode/).fill('0000')
    await page.getByLabel(/Ihr Name/).fill('Anna Keller')
    await page.getByLabel(/Benutzername/).fill('anna')
    await page.getByLabel(/^Passwort/).fill('ein ganzer Satz')
    await page.getByRole('button', { name: /Einrichten/ }).click()
    await page.getByText(/not the code/).waitFor()
    await page.getByLabel(/Einrichtungscode/).fill('1234-5678')
    await page.getByRole('button', { name: /Einrichten/ }).click()
    await page.getByRole('navigation', { name: 'Hauptnavigation' }).waitFor()
  }],
]
