// Builds what the server serves from this folder; called by Maven and by nobody else.
//   node build.mjs        installs the locked packages when the lock changed, then builds into target/classes
//   node build.mjs test   runs the unit tests
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node ${process.versions.node} is too old: install Node 20.19 or newer.`)
  process.exit(1)
}

const run = (command, ...args) => execFileSync(command, args, { stdio: 'inherit' })

if (existsSync('package-lock.json')) {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  const marker = 'node_modules/.lock-hash'
  if (!existsSync(marker) || readFileSync(marker, 'utf8') !== lock) {
    run('npm', 'ci')
    writeFileSync(marker, lock)
  }
  run('npm', 'run', process.argv[2] === 'test' ? 'test' : 'build')
}
