/** Runs loaders one after the other while the browser has nothing better to do. */
export function whenIdle(loaders: (() => Promise<unknown>)[]): () => void {
  let stopped = false
  const idle = (run: () => void) => ('requestIdleCallback' in globalThis ? requestIdleCallback(run, { timeout: 5000 }) : setTimeout(run, 1500))
  const next = (index: number) =>
    void idle(() => {
      if (!stopped && loaders[index]) void loaders[index]().then(() => next(index + 1), () => {})
    })
  next(0)
  return () => {
    stopped = true
  }
}
