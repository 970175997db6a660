/** The names that rules can read. */
export const NAME = /^[a-z0-9][a-z0-9.-]{0,39}$/

const SPELT: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

/** A name as rules can read it, made of what somebody typed. */
export const nameOf = (typed: string) => typed.trim().toLowerCase().replace(/[äöüß]/g, (letter) => SPELT[letter]!).replace(/[\s_]+/g, '-')

/** The tags in what somebody typed, with or without the sign, each once. */
export const tagsOf = (typed: string) => [...new Set(typed.split(/[\s,;]+/).map((tag) => tag.replace(/^#+/, '')).filter(Boolean))]
