// Writes the demo site: the same pages in German and English, from words.mjs, into what the server serves at /demo.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { words } from './words.mjs'
import { page } from './page.mjs'

const out = new URL('../target/classes/static/demo/', import.meta.url)
const here = new URL('./', import.meta.url)

for (const [language, site] of Object.entries(words)) {
  mkdirSync(new URL(`${language}/`, out), { recursive: true })
  for (const name of Object.keys(site.pages)) {
    writeFileSync(new URL(`${language}/${name}.html`, out), page(language, name, site, words))
  }
}
cpSync(new URL('files/', here), out, { recursive: true })
writeFileSync(new URL('index.html', out), readFileSync(new URL('entry.html', here)))
