/** Lower case, without accents and with ß as ss, so that "gross" finds "Groß" and "ozdemir" finds "Özdemir". */
export const folded = (text: string) =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss').replace(/ı/g, 'i').replace(/ø/g, 'o').replace(/ł/g, 'l')

/** Every word of the query begins somewhere in the text, in any order. */
export function matches(text: string, query: string): boolean {
  const words = folded(text).split(/[^\p{L}\p{N}]+/u)
  return folded(query).split(/\s+/).filter(Boolean).every((part) => words.some((word) => word.startsWith(part)))
}
