// Fails the build when what a page of a site loads has become too heavy.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const budgets = { 'dirigent.js': 5, 'dirigent-app.js': 28 }
let heavy = false
for (const [name, limit] of Object.entries(budgets)) {
  const size = gzipSync(readFileSync(`target/classes/static/widget/${name}`), { level: 9 }).length / 1024
  console.log(`widget: ${name} ${size.toFixed(1)} kB gzip of ${limit} allowed`)
  if (size > limit) {
    console.error(`${name} is ${(size - limit).toFixed(1)} kB too heavy. Make it lighter; the limit is a promise to our users' sites.`)
    heavy = true
  }
}
process.exit(heavy ? 1 : 0)
