import { expect, test } from 'vitest'
import { draftOfNew, isUntouched, keptMail, mailIn, startOf } from '~/features/conversation/composer/mail/mailDraft'
import { isAddress, joined, readParties, typedParty } from '~/features/conversation/composer/mail/parties'
import { isPlain, paragraphs, paragraphsHtml, plainText, speaksOfFile } from '~/features/conversation/composer/mail/words'
import { draftWords } from '~/features/conversation/composer/draftWords'

const addresses = (text: string) => readParties(text).parties.map(({ address }) => address)

test('recipients are read however people write them', () => {
  expect(readParties('"Lindner, Erika" <erika@example.org>; Bodo <bodo@example.org>,c@example.org').parties).toEqual([
    { name: 'Lindner, Erika', address: 'erika@example.org' }, { name: 'Bodo', address: 'bodo@example.org' }, { name: '', address: 'c@example.org' },
  ])
  expect(addresses('a@example.org b@example.org\nc@example.org')).toEqual(['a@example.org', 'b@example.org', 'c@example.org'])
  expect(addresses('mailto:a@example.org')).toEqual(['a@example.org'])
  expect(addresses('info@müller-straße.example')).toEqual(['info@müller-straße.example'])
})

test('what is no address is kept to be corrected, never sent', () => {
  for (const text of ['erika', 'erika@', '@example.org', 'a@b', 'a..b@example.org', 'a b@example.org', 'a@exam ple.org', `${'x'.repeat(65)}@example.org`, 'a@example.org\u0000', '<a@example.org', 'a@-example.org']) {
    expect(readParties(text).parties, text).toEqual([])
    expect(readParties(text).rest.length, text).toBeGreaterThan(0)
  }
})

test('no address can begin another line of a mail', () => {
  expect(isAddress('a@example.org\r\nBcc: b@example.org')).toBe(false)
  expect(readParties('Erika\r\nBcc: <b@example.org>').parties.every(({ name, address }) => !/[\r\n]/.test(name + address))).toBe(true)
})

test('nobody gets it twice, and a recipient can be typed anew', () => {
  expect(joined([{ name: 'A', address: 'a@example.org' }], readParties('A@Example.org, b@example.org').parties)).toHaveLength(2)
  const party = { name: 'Lindner, "E"', address: 'e@example.org' }
  expect(readParties(typedParty(party)).parties).toEqual([party])
})

const text = (words: string, ...marks: { type: string; attrs?: Record<string, unknown> }[]) => ({ type: 'text', text: words, ...(marks.length ? { marks } : {}) })
const paragraph = (...content: object[]) => ({ type: 'paragraph', content })
const item = (words: string) => ({ type: 'listItem', content: [paragraph(text(words))] })

test('a document becomes text that reads well without any HTML', () => {
  const document = {
    type: 'doc',
    content: [
      paragraph(text('Guten Tag,'), { type: 'hardBreak' }, text('siehe '), text('hier', { type: 'link', attrs: { href: 'https://example.org/x' } })),
      { type: 'bulletList', content: [item('eins'), item('zwei')] },
      { type: 'orderedList', attrs: { start: 3 }, content: [item('drei')] },
      { type: 'blockquote', content: [paragraph(text('gesagt'), { type: 'hardBreak' }, text('getan'))] },
      paragraph(),
      paragraph(),
      paragraph(text('Gruß', { type: 'bold' })),
    ],
  }
  expect(plainText(document)).toBe('Guten Tag,\nsiehe hier <https://example.org/x>\n\n- eins\n- zwei\n\n3. drei\n\n> gesagt\n> getan\n\nGruß')
})

test('a link that says where it goes is not said twice', () => {
  const link = (words: string, href: string) => plainText({ type: 'doc', content: [paragraph(text(words, { type: 'link', attrs: { href } }))] })
  expect(link('example.org', 'https://example.org')).toBe('example.org')
  expect(link('a@example.org', 'mailto:a@example.org')).toBe('a@example.org')
})

test('HTML goes along only when the letter needs it', () => {
  expect(isPlain({ type: 'doc', content: [paragraph(text('a'), { type: 'hardBreak' })] })).toBe(true)
  expect(isPlain({ type: 'doc', content: [paragraph(text('a', { type: 'italic' }))] })).toBe(false)
  expect(isPlain({ type: 'doc', content: [{ type: 'bulletList', content: [item('a')] }] })).toBe(false)
})

test('text that is inserted is text, whatever it looks like', () => {
  expect(paragraphs('a\n<b>\n\nc')).toEqual([paragraph(text('a'), { type: 'hardBreak' }, text('<b>')), paragraph(text('c'))])
  expect(paragraphsHtml('<script>\nx')).toBe('<p>&#60;script&#62;<br>x</p>')
})

test('a forgotten attachment is noticed, one that others wrote of is not', () => {
  for (const words of ['Anbei die Rechnung.', 'Die Rechnung finden Sie im Anhang.', 'Please find the invoice attached.', 'See attachment']) expect(speaksOfFile(words), words).toBe(true)
  for (const words of ['Vorbei ist vorbei.', 'Die Anlage läuft.', '> anbei die Rechnung', 'unattached', '']) expect(speaksOfFile(words), words).toBe(false)
})

const start = startOf({ channel: 'email', subject: 'Re: Rechnung', to: [{ name: 'E', address: 'e@example.org' }] }, 'Rechnung')

test('a draft keeps all of a mail, and an empty one is none', () => {
  const mail = { ...start, html: '<p>Hallo</p>', cc: [{ name: '', address: 'c@example.org' }] }
  expect(mailIn(keptMail(mail), start)).toEqual(mail)
  expect(mailIn('', start)).toEqual(start)
  expect(isUntouched({ ...start, html: '<p></p>' }, start)).toBe(true)
  expect(isUntouched({ ...start, subject: 'other' }, start)).toBe(false)
})

test('a draft that was written as plain text becomes the letter, a broken one is shown as it is', () => {
  expect(mailIn('Hallo\nWelt', start)).toEqual({ ...start, html: '<p>Hallo<br>Welt</p>' })
  expect(mailIn('{"mail":', start).html).toBe('<p>{&#34;mail&#34;:</p>')
})

test('two drafts are compared in words', () => {
  expect(draftWords(keptMail({ ...start, html: '<p>a &lt; b</p><p>c &#34;d&#34;</p>' }))).toBe('Re: Rechnung\na < b\nc "d"')
  expect(draftWords('plain')).toBe('plain')
})

test('what was taken back is written on as it was', () => {
  expect(draftOfNew({ subject: 's', to: [], cc: [], bcc: [], text: 'x', html: '<p><strong>x</strong></p>', fileIds: [] }).html).toBe('<p><strong>x</strong></p>')
  expect(draftOfNew({ subject: 's', to: [], cc: [], bcc: [], text: 'x\n\ny', fileIds: [] }).html).toBe('<p>x</p><p>y</p>')
})
