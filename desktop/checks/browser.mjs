// Opens the built desk in Chromium against the mock server. Shared by every browser check.
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { startMock } from '../mock/server.mjs'

const BROWSERS = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].filter(Boolean)

export function findBrowser() {
  const found = BROWSERS.find((path) => existsSync(path))
  if (!found) throw new Error('No Chromium found. Install one (apt-get install chromium) or set CHROMIUM to its path.')
  return found
}

export async function openBrowser() {
  return chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--autoplay-policy=no-user-gesture-required'] })
}

/** A mock server with the built desk, and a page that is signed in. */
export async function openDesk(browser, { mock: options = {}, login = 'anna', page: pageOptions = {}, settings = {}, path = '/desk/work', signIn = true, permissions } = {}) {
  const mock = await startMock({ calm: true, root: 'target/classes/static', ...options })
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'de-DE', timezoneId: 'Europe/Berlin', ...pageOptions })
  if (permissions) await context.grantPermissions(permissions, { origin: mock.url })
  const page = await context.newPage()
  const errors = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => message.type() === 'error' && !/Failed to load resource|WebSocket connection/.test(message.text()) && errors.push(message.text()))
  const hand = async (name, body = {}) => (await fetch(`${mock.url}/mock/${name}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })).json()
  if (signIn) {
    await context.request.post(`${mock.url}/api/session`, { data: { login, password: 'dirigent' } })
    const user = mock.world.config.users.find((candidate) => candidate.login === login)
    mock.world.settings.set(user.id, { notifications: 'off', sound: false, ...settings })
  }
  await page.goto(`${mock.url}${path}`)
  return { mock, context, page, errors, hand, close: async () => { await context.close(); mock.stop() } }
}
