// What an agent does all day: offers, answers, drafts, wrap-up.
import { cardOf, entriesOf, field, openChat, say, until } from './words.mjs'

export const agent = [
  ['an offer is on screen within a second and takes neither focus nor text', {}, async ({ page, hand }) => {
    await openChat(page, 'Erika Lindner')
    await field(page).fill('Guten T')
    const started = Date.now()
    await hand('offer')
    await page.getByRole('article', { name: /Angebot/ }).waitFor({ timeout: 1000 })
    say.ok(Date.now() - started < 1000)
    await page.keyboard.type('ag')
    say.equal(await field(page).inputValue(), 'Guten Tag')
    await until('the title calls', async () => (await page.title()).includes('Neues Angebot'))
  }],
  ['F2 accepts from inside the text field and opens the conversation', {}, async ({ page, hand, mock }) => {
    await openChat(page, 'Erika Lindner')
    await field(page).fill('ein Gedanke')
    const { workId } = await hand('offer')
    await page.getByRole('article', { name: /Angebot/ }).waitFor()
    await page.keyboard.press('F2')
    const work = mock.world.work.get(workId)
    await page.waitForURL(`**/c/${work.conversationId}*`)
    say.equal(work.assignee.name, 'Anna Keller')
    await openChat(page, 'Erika Lindner')
    say.equal(await field(page).inputValue(), 'ein Gedanke')
  }],
  ['a missed offer ends in a banner with the way back', {}, async ({ page, hand, mock }) => {
    await page.getByText('Kein Vorgang geöffnet').waitFor()
    await hand('offer', { seconds: 1 })
    await page.getByRole('button', { name: 'Zurück an die Arbeit' }).click({ timeout: 5000 })
    await page.getByRole('button', { name: 'Zurück an die Arbeit' }).waitFor({ state: 'detached' })
    await until('available again', () => [...mock.world.presence.values()].some((presence) => presence.status === 'available'))
  }],
  ['declining asks for a reason where the queue wants one', {}, async ({ page, hand, mock }) => {
    await page.getByText('Kein Vorgang geöffnet').waitFor()
    mock.world.config.queues.forEach((queue) => (queue.declineNeedsReason = true))
    await hand('offer')
    await page.keyboard.press('Shift+F2')
    await page.getByRole('button', { name: 'Fachlich nicht zuständig' }).click()
    await page.getByRole('article', { name: /Angebot/ }).waitFor({ state: 'detached' })
    say.equal(mock.world.offers.size, 0)
  }],
  ['a typical chat by keyboard alone: open, answer, end, wrap up', {}, async ({ page, mock }) => {
    await page.getByRole('link', { name: 'Mehmet Aydın' }).waitFor()
    await page.keyboard.press('u')
    await page.getByRole('log').waitFor()
    const name = await page.getByRole('heading', { level: 1 }).innerText()
    const work = cardOf(mock, name)
    await page.keyboard.press('r')
    await page.keyboard.type('Gern geschehen.')
    await page.waitForTimeout(800)
    await page.keyboard.press('Control+Shift+Enter')
    await until('the contact has ended', () => work.status !== 'engaged')
    say.equal(entriesOf(mock, name)?.findLast((entry) => entry.author.kind === 'agent').body.text, 'Gern geschehen.')
  }],
  ['two keys are enough for a frequent disposition, and it can be undone', {}, async ({ page, mock }) => {
    await openChat(page, 'Fatma Yıldız')
    const work = cardOf(mock, 'Fatma Yıldız')
    await until('the picker waits for keys', () => page.evaluate(() => document.activeElement?.getAttribute('role') === 'combobox'))
    await page.keyboard.press('2')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Fatma Yıldız' }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Rückgängig' }).click()
    await page.getByRole('link', { name: 'Fatma Yıldız' }).waitFor()
    say.equal(work.status, 'wrapping-up')
    await page.getByRole('combobox', { name: 'Code tippen' }).fill('gel')
    await page.keyboard.press('Enter')
    await until('completed', () => work.status === 'completed', 9000)
    say.equal(mock.world.entries.get(work.conversationId).at(-1).body.disposition, 'Gelöst')
  }],
  ['a customer who writes while the chat is being ended keeps it open', {}, async ({ page, mock, hand }) => {
    await openChat(page, 'Erika Lindner')
    const work = cardOf(mock, 'Erika Lindner')
    await page.keyboard.press('e')
    await page.getByRole('region', { name: 'Nachbearbeitung' }).waitFor()
    await hand('say', { conversationId: work.conversationId, text: 'Ach, noch eine Frage!' })
    await page.getByText('Der Chat geht weiter').waitFor()
    await page.waitForTimeout(4500)
    say.equal(work.status, 'engaged')
  }],
  ['an answer over an unseen message asks first', {}, async ({ page, mock, hand }) => {
    await openChat(page, 'Erika Lindner')
    const work = cardOf(mock, 'Erika Lindner')
    await field(page).fill('Dann schicken wir ein neues Gerät.')
    await page.waitForTimeout(900)
    await hand('say', { conversationId: work.conversationId, text: 'Doch lieber das Geld!' })
    await page.keyboard.press('Control+Enter')
    await page.getByRole('alert').getByText('Doch lieber das Geld!').waitFor()
    say.equal(entriesOf(mock, 'Erika Lindner').at(-1).author.kind, 'customer')
    await page.getByRole('button', { name: 'Antwort ändern' }).click()
    say.equal(await field(page).inputValue(), 'Dann schicken wir ein neues Gerät.')
    await page.waitForTimeout(900)
    await page.keyboard.press('Control+Enter')
    await until('it is sent', () => entriesOf(mock, 'Erika Lindner').at(-1).body.text === 'Dann schicken wir ein neues Gerät.')
  }],
  ['a draft is on the server within two seconds and there after a reload', {}, async ({ page, mock }) => {
    await openChat(page, 'Jonas Weber')
    await field(page).pressSequentially('Ich prüfe das gerade', { delay: 15 })
    await until('the server has it', () => [...mock.world.drafts.values()].some((draft) => draft.text === 'Ich prüfe das gerade'), 2000)
    await page.reload()
    await until('it is back', async () => (await field(page).inputValue()) === 'Ich prüfe das gerade')
  }],
  ['a note goes to colleagues and never looks like a reply', {}, async ({ page, mock }) => {
    await openChat(page, 'Jonas Weber')
    await page.keyboard.press('n')
    await page.keyboard.type('Bitte kulant sein.')
    await page.getByRole('button', { name: /Notiz speichern/ }).click()
    const note = await until('the note is there', () => entriesOf(mock, 'Jonas Weber').find((entry) => entry.body.text === 'Bitte kulant sein.'))
    say.equal(note.internal, true)
    say.equal(note.kind, 'note')
  }],
  ['files go by choosing and by dropping, refused ones say why', {}, async ({ page, mock }) => {
    await openChat(page, 'Jonas Weber')
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Dateien anhängen' }).click()])
    await chooser.setFiles([{ name: 'rechnung.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') }, { name: 'evil.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ') }])
    await page.getByText(/evil.exe – Diese Art von Datei wird nicht angenommen/).waitFor()
    await page.getByRole('button', { name: 'evil.exe entfernen' }).click()
    await page.getByRole('button', { name: /senden/ }).click()
    await until('the file is sent', () => entriesOf(mock, 'Jonas Weber').at(-1).body.file?.name === 'rechnung.pdf')
  }],
  ['transferring keeps the note, vanishes at once and can be undone', {}, async ({ page, mock }) => {
    await openChat(page, 'Jonas Weber')
    const work = cardOf(mock, 'Jonas Weber')
    await page.keyboard.press('f')
    await page.getByRole('combobox', { name: 'Warteschlange suchen' }).fill('prem')
    await page.getByRole('textbox', { name: /Notiz für die Übernahme/ }).fill('VIP, bitte schnell.')
    await page.getByRole('button', { name: 'An Premium' }).click()
    await until('it waits elsewhere', () => work.status === 'waiting' && work.queue.name === 'Premium')
    say.equal(mock.world.entries.get(work.conversationId).at(-1).body.note, 'VIP, bitte schnell.')
    await page.keyboard.press('Control+z')
    await until('it is back', () => work.assignee?.name === 'Anna Keller')
  }],
  ['quick replies are sent as buttons', {}, async ({ page, mock }) => {
    await openChat(page, 'Jonas Weber')
    await page.getByRole('button', { name: 'Schnellantworten' }).click()
    await page.getByRole('textbox', { name: 'Frage' }).fill('Passt Ihnen Montag?')
    await page.getByRole('textbox', { name: 'Antwort 1', exact: true }).fill('Ja')
    await page.getByRole('textbox', { name: 'Antwort 2', exact: true }).fill('Nein')
    await page.getByRole('button', { name: 'Frage senden' }).click()
    await until('it is sent', () => entriesOf(mock, 'Jonas Weber').at(-1).body.choices?.choices.length === 2)
  }],
]
