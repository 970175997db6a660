// Lays out the Playwright driver as its Java client wants it, from the locked npm package and the Node that runs this:
//   target/driver/node -> node, target/driver/package -> playwright-core
// The client's own bundle would bring 200 MB of Node for every system. Called by Maven and by nobody else.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
const marker = 'node_modules/.lock-hash'
if (!existsSync(marker) || readFileSync(marker, 'utf8') !== lock) {
  execFileSync('npm', ['ci'], { stdio: 'inherit' })
  writeFileSync(marker, lock)
}

rmSync('target/driver', { recursive: true, force: true })
mkdirSync('target/driver', { recursive: true })
symlinkSync(process.execPath, 'target/driver/node')
symlinkSync(resolve('node_modules/playwright-core'), 'target/driver/package')
