import { defineConfig } from 'vite'

// Two plain scripts. The launcher is all that a page loads; the app comes when the visitor opens the chat. Classic scripts
// rather than modules, so that a site on another origin needs no CORS headers for them.
export default defineConfig(({ mode }) => ({
  publicDir: false,
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
}))
