// Runs the checks in Chromium against the built desk and the mock server.
//   node checks/run.mjs [part of a check's name]
import { mkdirSync } from 'node:fs'
import { openBrowser, openDesk } from './browser.mjs'
import { access } from './access.check.mjs'
import { agent } from './agent.check.mjs'
import { live } from './live.check.mjs'
import { desk } from './desk.check.mjs'

const wanted = process.argv[2] ?? ''
const DEADLINE_MS = 60_000
const browser = await openBrowser()
const failed = []
let passed = 0

for (const [name, options, check] of [...agent, ...live, ...desk, ...access].filter(([name]) => name.includes(wanted))) {
  const started = Date.now()
  const opened = await openDesk(browser, options)
  try {
    await Promise.race([check(opened), new Promise((_, late) => setTimeout(() => late(new Error(`not done after ${DEADLINE_MS / 1000} s`)), DEADLINE_MS).unref())])
    if (opened.errors.length) throw new Error(`the page complained: ${opened.errors.slice(0, 2).join(' | ')}`)
    passed++
    console.log(`  ok    ${name} (${Date.now() - started} ms)`)
  } catch (error) {
    failed.push(name)
    mkdirSync('target/checks', { recursive: true })
    await opened.page.screenshot({ path: `target/checks/${name.replaceAll(/\W+/g, '-')}.png` }).catch(() => {})
    console.log(`  FAIL  ${name}: ${String(error.message).slice(0, 900)}`)
  }
  await opened.close()
}
await browser.close()
console.log(`${passed} passed, ${failed.length} failed`)
process.exit(failed.length ? 1 : 0)
