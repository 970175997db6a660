// Accessibility on every screen: axe finds nothing, nothing scrolls sideways at 320 px, focus can be seen.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { openChat, say } from './words.mjs'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const screens = [
  ['work', '/desk/work'], ['waiting list', '/desk/work?list=waiting'], ['customers', '/desk/customers'], ['wallboard', '/desk/wallboard'], ['wall screen', '/desk/wallboard?tv=true'],
  ['waiting', '/desk/waiting'], ['settings', '/desk/settings'], ['admin', '/desk/admin'],
  ...['users', 'agents', 'skills', 'queues', 'hours', 'sites', 'dispositions', 'reasons', 'audit'].map((part) => [`admin ${part}`, `/desk/admin/${part}`]), ['unknown', '/desk/nowhere'],
]

async function axe(page, where) {
  await page.evaluate(axeSource)
  const violations = await page.evaluate(async () => {
    const result = await globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
    return result.violations.map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0].target.join(' ')} ${nodes[0].any[0]?.message ?? nodes[0].failureSummary ?? ''}`.slice(0, 260))
  })
  return violations.map((violation) => `${where}: ${violation}`)
}

const ready = (page) => page.waitForFunction(() => document.querySelector('h1, h2') && !document.querySelector('.mantine-Skeleton-root'))

async function everyScreen({ page, mock }) {
  const found = []
  for (const [name, path] of screens) {
    await page.goto(`${mock.url}${path}`)
    await ready(page)
    await page.waitForTimeout(250)
    found.push(...(await axe(page, name)))
  }
  say.deepEqual(found, [])
}

async function openThings({ page, mock, hand }) {
  const found = []
  const look = async (name) => { await page.waitForTimeout(350); found.push(...(await axe(page, name))) }
  await openChat(page, 'Erika Lindner')
  await look('conversation')
  await hand('offer', { seconds: 90, missedBy: ['David Roth'], preferredBecause: 'owner', transfer: { fromAgent: 'Ben', note: 'Bitte' } })
  await look('offer')
  await page.keyboard.press('n')
  await look('note')
  for (const [name, key] of [['palette', 'Control+k'], ['keys', '?'], ['transfer', 'f'], ['why', 'w'], ['presence', 'p']]) {
    await page.locator('main').evaluate((main) => main.focus())
    await page.keyboard.press(key)
    await look(name)
    await page.keyboard.press('Escape')
    await page.waitForTimeout(250)
  }
  await openChat(page, 'Fatma Yıldız')
  await look('wrap-up')
  await hand('drop', { refuse: true })
  await page.waitForTimeout(2200)
  await look('stale')
  await hand('drop', { refuse: false })
  for (const [name, path, button] of [['queue form', 'queues', 'Bestellungen'], ['hours form', 'hours', 'Service werktags'], ['site form', 'sites', 'shop.example.org'], ['agent form', 'agents', 'Ben Albrecht'], ['user form', 'users', 'Ben Albrecht']]) {
    await page.goto(`${mock.url}/desk/admin/${path}`)
    await page.getByRole('button', { name: button }).click()
    await look(name)
  }
  say.deepEqual(found, [])
}

async function narrow({ page, mock }) {
  const wide = []
  for (const [name, path] of screens) {
    await page.goto(`${mock.url}${path}`)
    await ready(page)
    await page.waitForTimeout(150)
    const over = await page.evaluate(() => Math.max(document.documentElement.scrollWidth, ...[...document.querySelectorAll('main, main > *')].map((part) => part.scrollWidth)) - innerWidth)
    if (over > 0) wide.push(`${name} by ${over} px`)
  }
  await page.goto(`${mock.url}/desk/work`)
  await openChat(page, 'Erika Lindner')
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  if (over > 0) wide.push(`conversation by ${over} px`)
  say.deepEqual(wide, [])
}

const light = { settings: { theme: 'light' } }
const dark = { settings: { theme: 'dark' } }
const forced = { ...dark, page: { forcedColors: 'active' } }

export const access = [
  ['axe: every screen, light', light, everyScreen],
  ['axe: every screen, dark', dark, everyScreen],
  ['axe: every screen, forced colours', forced, everyScreen],
  ['axe: everything that opens, light', light, openThings],
  ['axe: everything that opens, dark', dark, openThings],
  ['axe: sign-in', { signIn: false }, async ({ page }) => { await ready(page); say.deepEqual(await axe(page, 'sign-in'), []) }],
  ['axe: empty house', { mock: { empty: true } }, everyScreen],
  ['320 px: nothing scrolls sideways', { page: { viewport: { width: 320, height: 640 } } }, narrow],
  ['400 % zoom: nothing scrolls sideways', { page: { viewport: { width: 320, height: 256 } } }, narrow],
  ['the focus can always be seen', {}, async ({ page }) => {
    await openChat(page, 'Erika Lindner')
    const unseen = []
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab')
      const problem = await page.evaluate(() => {
        const at = document.activeElement
        if (!at || at === document.body) return null
        const styles = [getComputedStyle(at), getComputedStyle(at, '::after')]
        const ring = styles.some((style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || at.matches('input, textarea, select') || at.closest('label')
        return ring ? null : at.outerHTML.slice(0, 120)
      })
      if (problem) unseen.push(problem)
    }
    say.deepEqual(unseen, [])
  }],
]
