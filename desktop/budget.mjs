// Fails the build when what an agent's browser must load before the first screen works is larger than the budget:
// the entry, everything it imports statically, one language, and the desk's own route.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const BUDGET = 250_000
const root = 'target/classes/static/desk'
const manifest = JSON.parse(readFileSync(`${root}/.vite/manifest.json`, 'utf8'))
const starts = ['index.html', 'src/shared/i18n/de.ts', 'src/app/desk/DeskScreen.tsx']

const files = new Set()
const follow = (key) => {
  const chunk = manifest[key]
  if (!chunk) throw new Error(`budget: the build has no ${key}; adjust budget.mjs to the new entry`)
  if (files.has(chunk.file)) return
  files.add(chunk.file)
  for (const next of chunk.imports ?? []) follow(next)
}
starts.forEach(follow)

const sizes = [...files].map((file) => ({ file, bytes: gzipSync(readFileSync(`${root}/${file}`), { level: 9 }).length }))
const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
for (const { file, bytes } of sizes.sort((a, b) => b.bytes - a.bytes).slice(0, 6)) console.log(`  ${(bytes / 1000).toFixed(1).padStart(6)} kB  ${file}`)
console.log(`initial JavaScript: ${(total / 1000).toFixed(1)} kB gzip in ${sizes.length} files, budget ${BUDGET / 1000} kB`)
if (total > BUDGET) {
  console.error('The initial JavaScript is too large: load something lazily, or leave it out.')
  process.exit(1)
}
