// Builds what the server serves from this folder; called by Maven and by nobody else.
//   node build.mjs        installs the locked packages when the lock changed, then builds into target/classes when a source changed
//   node build.mjs test   runs the unit tests
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node ${process.versions.node} is too old: install Node 20.19 or newer.`)
  process.exit(1)
}

const run = (command, ...args) => execFileSync(command, args, { stdio: 'inherit' })
const digest = (...files) => files.reduce((hash, file) => hash.update(file).update(readFileSync(file)), createHash('sha256')).digest('hex')
const holds = (marker, value) => existsSync(marker) && readFileSync(marker, 'utf8') === value

const lock = digest('package-lock.json')
if (!holds('node_modules/.lock-hash', lock)) {
  run('npm', 'ci')
  writeFileSync('node_modules/.lock-hash', lock)
}

if (process.argv[2] === 'test') {
  run('npm', 'test')
} else {
  const folders = ['src', 'demo'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  const sources = digest(...folders.sort(), 'build.mjs', 'package.json', 'package-lock.json', 'size.mjs', 'tsconfig.json', 'vite.config.ts')
  if (!holds('target/.built', sources) || !existsSync('target/classes/static/widget/dirigent-app.js')) {
    run('npm', 'run', 'build')
    writeFileSync('target/.built', sources)
  }
}
