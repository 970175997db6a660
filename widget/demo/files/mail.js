// The mailbox of an invented person. Everything shown is plain text, whatever a letter contains.
import { post } from './post.js'

const root = document.querySelector('[data-mail]')
const part = (name) => root.querySelector(`[data-mail-${name}]`)
const [owner, form, list, status, problem] = ['owner', 'form', 'list', 'status', 'problem'].map(part)
const every = 4_000
let answering = null

async function ask(path, letter) {
  const answer = await (letter ? post(`/demo/post${path}`, letter) : fetch(`/demo/post${path}`).catch(() => null))
  problem.hidden = Boolean(answer?.ok)
  return answer?.ok ? (answer.status === 204 ? true : answer.json()) : null
}

function element(name, text, parent) {
  const made = document.createElement(name)
  made.textContent = text
  parent.append(made)
  return made
}

function show(letter) {
  const item = element('li', '', list)
  item.className = 'card letter'
  element('h2', letter.subject || '–', item)
  element('p', `${letter.from} → ${letter.to} · ${new Date(letter.at).toLocaleString(document.documentElement.lang)}`, item).className = 'fine'
  element('pre', letter.text, item)
  for (const file of letter.files) element('p', `📎 ${file}`, item).className = 'fine'
  if (letter.sent) return
  const button = element('button', root.dataset.answer, item)
  button.type = 'button'
  button.className = 'button quiet'
  button.addEventListener('click', () => write(letter))
}

let shown = ''
async function refresh() {
  if (!owner.value) return
  const letters = await ask(`/${encodeURIComponent(owner.value)}`)
  if (!letters || JSON.stringify(letters) === shown) return
  shown = JSON.stringify(letters)
  list.replaceChildren()
  letters.forEach(show)
  if (letters.length === 0) element('li', root.dataset.empty, list)
}

const address = (people) => people.match(/<([^>]+)>/)?.[1] ?? people

function write(letter) {
  answering = letter?.id ?? null
  form.reset()
  if (letter) {
    form.elements.to.value = address(letter.from)
    form.elements.subject.value = /^re:/i.test(letter.subject) ? letter.subject : `Re: ${letter.subject}`
    form.elements.text.value = `\n\n${letter.text.replace(/^/gm, '> ')}`
  }
  form.hidden = false
  form.elements[letter ? 'text' : 'subject'].focus()
  form.elements.text.setSelectionRange(0, 0)
}

async function send(event) {
  event.preventDefault()
  const { to, subject, text } = Object.fromEntries(new FormData(form))
  if (await ask(`/${encodeURIComponent(owner.value)}`, { to, subject, text, answers: answering })) {
    form.hidden = true
    status.textContent = root.dataset.sent
    await refresh()
  }
}

async function people() {
  const known = new Set([...owner.options].map((option) => option.value))
  for (const mailbox of (await ask('')) ?? []) if (!known.has(mailbox)) owner.add(new Option(mailbox, mailbox))
}

owner.addEventListener('change', () => {
  shown = ''
  status.textContent = ''
  form.hidden = true
  void refresh()
})
part('write').addEventListener('click', () => write(null))
form.addEventListener('submit', send)
await people()
await refresh()
setInterval(() => document.hidden || void people().then(refresh), every)
