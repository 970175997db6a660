// The widget while it is worked on: the demo's pages, built anew and loaded anew whenever a source changes. What is no page and
// no file of theirs is the server's.
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
export const files = fileURLToPath(new URL('../target/classes/static', import.meta.url))
const run = promisify(execFile)

async function buildAll() {
  for (const mode of ['production', 'app']) {
    await build({ root, mode, logLevel: 'error', build: { emptyOutDir: false } })
  }
  await run(process.execPath, ['demo/build.mjs'], { cwd: root })
}

/** A plugin of Vite's that builds, serves and reloads the demo's pages. */
export function demoPages() {
  return {
    name: 'demo-pages',
    apply: (_, { command }) => command === 'serve' && !process.env.VITEST,
    async configureServer(server) {
      let building = buildAll()
      await building
      server.watcher.add(['src', 'demo'].map((folder) => `${root}/${folder}`))
      server.watcher.on('change', (file) => {
        building = building
          .then(buildAll)
          .then(() => server.ws.send({ type: 'full-reload' }))
          .then(() => server.config.logger.info(`built anew after ${file.slice(root.length)} changed`, { timestamp: true }))
          .catch((mistake) => server.config.logger.error(mistake.message))
      })
      server.middlewares.use((request, response, next) => answer(server, request, response).then((done) => done || next(), next))
    },
  }
}

/** Pages go through Vite, which adds what reloads them. */
async function answer(server, request, response) {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  if (['/', '/demo', '/demo/'].includes(pathname)) {
    response.writeHead(302, { Location: '/demo/index.html' }).end()
    return true
  }
  if (!/^\/demo\/(\w+\/)?[\w-]+\.html$/.test(pathname)) return false
  const page = await readFile(files + pathname, 'utf8').catch(() => undefined)
  if (page === undefined) return false
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.end(await server.transformIndexHtml(pathname, page))
  return true
}
