/**
 * What the browser keeps for the visitor: the session, unsent messages, a draft, two choices. Never what was said: that
 * is read from the server again, so that nothing personal is left behind on a shared computer.
 *
 * localStorage rather than sessionStorage, because a chat goes on in a new tab and after the browser was closed by
 * mistake. Nothing is written before the visitor opens the chat.
 */
export interface Shelf {
  get(name: string): string | null
  put(name: string, value: string): void
  remove(name: string): void
  names(): string[]
  clear(): void
  /** Hears what other tabs change. */
  onChange(listener: (name: string, value: string | null) => void): void
}

/** The browser's own storage; falls back to memory where it is forbidden or full. */
export function browserShelf(site: string): Shelf {
  const prefix = `dirigent:${site}:`
  const memory = new Map<string, string>()
  const storage = allowed()
  return {
    get: (name) => storage?.getItem(prefix + name) ?? memory.get(name) ?? null,
    put(name, value) {
      try {
        if (!storage) throw new Error()
        storage.setItem(prefix + name, value)
        memory.delete(name)
      } catch {
        memory.set(name, value)
      }
    },
    remove(name) {
      memory.delete(name)
      storage?.removeItem(prefix + name)
    },
    names() {
      const stored = storage ? Object.keys(storage).filter((key) => key.startsWith(prefix)) : []
      return [...stored.map((key) => key.slice(prefix.length)), ...memory.keys()]
    },
    clear() {
      for (const name of this.names()) this.remove(name)
    },
    onChange(listener) {
      addEventListener('storage', (event) => {
        if (event.storageArea === storage && event.key?.startsWith(prefix)) {
          listener(event.key.slice(prefix.length), event.newValue)
        }
      })
    },
  }
}

function allowed(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

/** Nothing outlives the page; for tests. */
export function memoryShelf(): Shelf & { changeElsewhere(name: string, value: string | null): void } {
  const kept = new Map<string, string>()
  let tell: (name: string, value: string | null) => void = () => {}
  return {
    get: (name) => kept.get(name) ?? null,
    put: (name, value) => void kept.set(name, value),
    remove: (name) => void kept.delete(name),
    names: () => [...kept.keys()],
    clear: () => kept.clear(),
    onChange: (listener) => void (tell = listener),
    changeElsewhere(name, value) {
      if (value === null) kept.delete(name)
      else kept.set(name, value)
      tell(name, value)
    },
  }
}
