import { api, ok } from '../api/client'
import { useSettings, type Settings } from './settings'

const SAVE_AFTER_MS = 700
const RETRY_MS = 10_000

/** Loads the user's settings and saves every later change; other tabs of this browser follow at once. */
export function syncSettings(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let fromOutside = false
  const tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel('dirigent-settings') : undefined
  const save = () => {
    timer = undefined
    const body = useSettings.getState().values as unknown as Record<string, unknown>
    ok(api.PUT('/api/me/settings', { body })).catch(() => (timer ??= setTimeout(save, RETRY_MS)))
  }
  const load = (): void =>
    void ok(api.GET('/api/me/settings')).then(
      (stored) => {
        fromOutside = true
        // Only the screens know what is in there.
        useSettings.getState().load(stored as unknown as Record<string, unknown>)
        fromOutside = false
      },
      () => (timer = setTimeout(load, RETRY_MS)),
    )
  load()
  const stop = useSettings.subscribe((store, before) => {
    remember(store.values)
    if (fromOutside || !store.loaded || store.values === before.values) return
    clearTimeout(timer)
    timer = setTimeout(save, SAVE_AFTER_MS)
    tabs?.postMessage(store.values)
  })
  if (tabs) {
    tabs.onmessage = (event: MessageEvent<Record<string, unknown>>) => {
      fromOutside = true
      useSettings.getState().load(event.data)
      fromOutside = false
    }
  }
  return () => {
    stop()
    tabs?.close()
    clearTimeout(timer)
  }
}

const LOOKS = 'dirigent-looks'

/** Language and colours are kept in the browser too, so that the very first paint is right. */
function remember({ locale, theme, density }: Settings) {
  try {
    localStorage.setItem(LOOKS, JSON.stringify({ locale, theme, density }))
  } catch {
    // A browser without storage only loses the right first paint.
  }
}

export function recallLooks() {
  try {
    const looks = JSON.parse(localStorage.getItem(LOOKS) ?? '{}') as Record<string, unknown>
    useSettings.setState((store) => ({ values: { ...store.values, ...pick(looks) } }))
  } catch {
    // Nothing remembered.
  }
}

function pick(looks: Record<string, unknown>): Partial<Settings> {
  const picked: Partial<Settings> = {}
  if (looks.locale === 'de' || looks.locale === 'en') picked.locale = looks.locale
  if (looks.theme === 'light' || looks.theme === 'dark') picked.theme = looks.theme
  if (looks.density === 'compact') picked.density = looks.density
  return picked
}
