import { readFileSync } from 'node:fs'
import openapi, { astToString } from 'openapi-typescript'
import { expect, test } from 'vitest'

test('the client is the one of the API description (npm run api writes it anew)', async () => {
  const described = await openapi(new URL('../../docs/reference/openapi.json', import.meta.url), { alphabetize: true })
  const written = readFileSync('src/shared/api/generated.ts', 'utf8')
  expect(written.endsWith(astToString(described))).toBe(true)
})
