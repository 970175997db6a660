import type { Time } from '../src/time'

/** Time that moves only by hand, and chance that always says the same. */
export class HandTime implements Time {
  private at = 1_000_000
  private planned: { at: number; run: () => void }[] = []

  now(): number {
    return this.at
  }

  random(): number {
    return 1
  }

  later(milliseconds: number, run: () => void): () => void {
    const plan = { at: this.at + milliseconds, run }
    this.planned.push(plan)
    return () => (this.planned = this.planned.filter((one) => one !== plan))
  }

  /** Lets time pass and runs what is due, in order. */
  async pass(milliseconds: number): Promise<void> {
    const until = this.at + milliseconds
    for (;;) {
      const next = this.planned.filter((plan) => plan.at <= until).sort((a, b) => a.at - b.at)[0]
      if (!next) break
      this.at = next.at
      this.planned = this.planned.filter((one) => one !== next)
      next.run()
      await settled()
    }
    this.at = until
  }

  /** When the next thing is due, from now. */
  nextIn(): number | null {
    return this.planned.length ? Math.min(...this.planned.map((plan) => plan.at)) - this.at : null
  }
}

/** All promises that can go on have gone on. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve()
}
