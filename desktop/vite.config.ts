import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

// The server serves the result at /desk/. During development the API comes from a running server: DIRIGENT_SERVER, or the one of './dirigent run'.
const server = process.env.DIRIGENT_SERVER ?? 'http://127.0.0.1:8080'

export default defineConfig({
  base: '/desk/',
  plugins: [react()],
  resolve: { alias: { '~': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    outDir: 'target/classes/static/desk',
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    chunkSizeWarningLimit: 700,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // Few, well-compressed files for what every screen needs; the rest is split by route.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            { name: 'parts', test: /node_modules[\\/](@tanstack|zustand|openapi-fetch|i18next|react-i18next|clsx)[\\/]/ },
            { name: 'shared', test: /src[\\/]shared[\\/](?!i18n[\\/](de|en))/ },
          ],
        },
      },
    },
  },
  server: {
    port: Number(process.env.PORT ?? 4181),
    // The Host header stays as the browser sent it, for the server takes changes from its own pages only.
    proxy: { '/api': { target: server }, '/live': { target: server.replace(/^http/, 'ws'), ws: true } },
  },
  test: { environment: 'node', include: ['test/**/*.test.{ts,tsx}'], testTimeout: 10_000, restoreMocks: true },
})
