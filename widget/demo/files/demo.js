// What the demo site does beside its chat: light or dark, and an invented sign-in. A real site makes the identity token on its
// own server, after its own sign-in.
import { post } from './post.js'

const dirigent = (...args) => (window.Dirigent ? window.Dirigent(...args) : addEventListener('load', () => window.Dirigent?.(...args)))
const names = { greta: 'Greta Beispiel', jonas: 'Jonas Muster', aylin: 'Aylin Erfunden' }
const all = (selector) => document.querySelectorAll(selector)

function theme(name) {
  document.documentElement.dataset.theme = name
  document.querySelector('dirigent-chat')?.setAttribute('theme', name)
}

function show(persona) {
  for (const box of all('[data-signed-in]')) box.hidden = !persona
  for (const box of all('[data-signed-out]')) box.hidden = Boolean(persona)
  for (const box of all('[data-name]')) box.textContent = names[persona] ?? ''
}

async function signIn(persona) {
  const answer = await post('/demo/identity', { persona })
  for (const box of all('[data-problem]')) box.hidden = Boolean(answer?.ok)
  if (!answer?.ok) return
  const { jwt } = await answer.json()
  sessionStorage.setItem('demo-persona', persona)
  dirigent('identify', { jwt })
  show(persona)
}

function signOut() {
  sessionStorage.removeItem('demo-persona')
  dirigent('forget')
  show(null)
}

const acts = {
  chat: () => dirigent('open'),
  theme: () => {
    const dark = document.documentElement.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
    theme(dark === 'dark' ? 'light' : 'dark')
  },
  'sign-out': signOut,
}
for (const button of all('[data-act]')) button.addEventListener('click', acts[button.dataset.act])
for (const button of all('[data-persona]')) button.addEventListener('click', () => signIn(button.dataset.persona))

const persona = sessionStorage.getItem('demo-persona')
if (persona) void signIn(persona)
