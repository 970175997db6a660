import type { Disposition, Id } from '~/shared/api/contract'
import { matches } from '~/shared/text/matches'

/** The codes of a queue: the one that was prepared, those this agent uses most, then in the configured order. */
export function rankCodes(all: Disposition[], queueId: Id, use: Record<Id, number>, prepared?: Id): Disposition[] {
  const first = (code: Disposition) => Number(code.id === prepared)
  return all
    .filter((code) => code.active && (code.queueIds.length === 0 || code.queueIds.includes(queueId)))
    .sort((a, b) => first(b) - first(a) || (use[b.id] ?? 0) - (use[a.id] ?? 0) || a.position - b.position)
}

/** Codes that fit what was typed, in either language; a digit picks by place. */
export function findCodes(codes: Disposition[], typed: string): Disposition[] {
  const text = typed.trim()
  if (/^[1-9]$/.test(text)) return codes.slice(Number(text) - 1, Number(text))
  return codes.filter((code) => matches(`${code.name.de} ${code.name.en}`, text))
}
