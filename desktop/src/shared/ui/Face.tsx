import classes from './Face.module.css'

const HUES = 6

/** A person's initials on a quiet colour that is always the same for the same name. */
export function Face({ name, size = 32 }: { name: string; size?: number }) {
  return (
    <span className={classes.face} data-hue={hueOf(name)} style={{ width: size, height: size, fontSize: Math.round(size * 0.36) }} aria-hidden>
      {initials(name)}
    </span>
  )
}

export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^[\p{L}\p{N}]/u.test(word))
  const first = words[0]?.[0] ?? '?'
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''
  return (first + last).toLocaleUpperCase()
}

function hueOf(name: string) {
  let sum = 0
  for (const letter of name) sum = (sum * 31 + letter.codePointAt(0)!) % 9973
  return sum % HUES
}
