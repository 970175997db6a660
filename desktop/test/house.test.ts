import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'

const files = (folder: string): string[] => readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)]))
const all = files('src').map((path) => ({ path: relative('.', path), text: readFileSync(path, 'utf8') }))
const code = all.filter(({ path }) => /\.tsx?$/.test(path))
const imports = (text: string) => [...text.matchAll(/(?:from|import)\s*\(?'([^']+)'/g)].map((match) => match[1]!)

test('features never import one another: what two need belongs to shared, what joins them to app', () => {
  const crossings = code.flatMap(({ path, text }) => {
    const own = /^src\/features\/([^/]+)\//.exec(path)?.[1]
    if (!own) return []
    return imports(text).filter((target) => (target.startsWith('~/features/') && !target.startsWith(`~/features/${own}/`)) || target.startsWith('~/app/')).map((target) => `${path} imports ${target}`)
  })
  expect(crossings).toEqual([])
})

test('shared knows neither features nor the app', () => {
  const upward = code.filter(({ path }) => path.startsWith('src/shared/')).flatMap(({ path, text }) => imports(text).filter((target) => /^~\/(features|app)\//.test(target)).map((target) => `${path} imports ${target}`))
  expect(upward).toEqual([])
})

test('colours are written down in the tokens only, so that light, dark and contrast stay in one hand', () => {
  const allowed = new Set(['src/shared/ui/tokens.css', 'src/shared/ui/theme.ts', 'src/app/icon.svg'])
  const literal = /#[0-9a-f]{3,8}\b(?!-)|\b(?:rgb|hsl)a?\(|(?<![-\w])(?:white|black|red|green|blue|gray|grey)(?=[;\s,)])/i
  const found = all.filter(({ path }) => /\.css$/.test(path) && !allowed.has(path)).flatMap(({ path, text }) => text.split('\n').filter((line) => literal.test(line)).map((line) => `${path}: ${line.trim()}`))
  const inCode = code.filter(({ path }) => !allowed.has(path)).flatMap(({ path, text }) => [...text.matchAll(/['"`]#[0-9a-f]{3,8}['"`]/gi)].map((match) => `${path}: ${match[0]}`))
  expect([...found, ...inCode]).toEqual([])
})

test('files stay small enough to be read at one go', () => {
  expect(code.filter(({ text }) => text.split('\n').length > 300).map(({ path }) => path)).toEqual([])
})

test('names say what something is', () => {
  expect(all.filter(({ path }) => /(Impl|Manager|Utils?|Helpers?|Common|Base|Processor)\.\w+$/i.test(path)).map(({ path }) => path)).toEqual([])
})

test('what comes from outside is never set as HTML', () => {
  expect(code.filter(({ text }) => /dangerouslySetInnerHTML|\.innerHTML|insertAdjacentHTML|document\.write/.test(text)).map(({ path }) => path)).toEqual([])
})

test('nothing is logged, so that no customer content can be', () => {
  expect(code.filter(({ text }) => /console\.(log|info|debug|warn|error)/.test(text)).map(({ path }) => path)).toEqual([])
})
