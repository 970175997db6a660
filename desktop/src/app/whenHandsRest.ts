const REST_MS = 1200

let lastKey = 0
if (typeof addEventListener === 'function') addEventListener('keydown', () => (lastKey = Date.now()), { capture: true })

/** Runs once no key was pressed for a moment, so that nobody's sentence goes on in a dialog that has just opened. */
export function whenHandsRest(run: () => void) {
  const left = lastKey + REST_MS - Date.now()
  if (left <= 0) run()
  else setTimeout(() => whenHandsRest(run), left)
}
