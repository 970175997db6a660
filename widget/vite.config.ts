import { defineConfig } from 'vite'
import { demoPages, files } from './demo/dev.mjs'

// While it is worked on, whatever is no page of the demo comes from DIRIGENT_SERVER.
const server = process.env.DIRIGENT_SERVER ?? 'http://127.0.0.1:8080'

// Two plain scripts. The launcher is all that a page loads; the app comes when the visitor opens the chat. Classic scripts
// rather than modules, so that a site on another origin needs no CORS headers for them.
export default defineConfig(({ mode, command }) => ({
  appType: 'custom',
  publicDir: command === 'serve' ? files : false,
  plugins: [demoPages()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: 'target/classes/static',
    emptyOutDir: mode !== 'app',
    target: 'es2022',
    cssMinify: true,
    reportCompressedSize: false,
    rollupOptions: {
      input: mode === 'app' ? 'src/app.ts' : 'src/main.ts',
      output: { format: 'iife', entryFileNames: `widget/dirigent${mode === 'app' ? '-app' : ''}.js` },
    },
  },
  // The Host header stays as the browser sent it, so that the server takes these pages for its own.
  server: { port: 4182, proxy: { '/channel': { target: server, ws: true }, '/demo/identity': server } },
}))
