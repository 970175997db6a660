// Brand colours that people can read: whatever a site chooses, text on it and text in it keep their contrast.

type Rgb = [number, number, number]

export function parse(colour: string): Rgb | null {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour.trim())
  const hex = short ? `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}` : colour.trim()
  if (!/^#[0-9a-f]{6}$/i.test(hex)) return null
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as Rgb
}

function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((part) => {
    const share = part / 255
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as Rgb
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

export function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

const hex = (rgb: Rgb) => `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`
const mix = (from: Rgb, to: Rgb, share: number) => from.map((part, at) => part + (to[at]! - part) * share) as Rgb

/** The nearest tone of the colour that stands out enough from the ground. */
export function readable(colour: Rgb, ground: Rgb, needed: number): Rgb {
  const target: Rgb = luminance(ground) > 0.4 ? [0, 0, 0] : [255, 255, 255]
  for (let share = 0; share < 1; share += 0.05) {
    const tone = mix(colour, target, share)
    if (contrast(tone, ground) >= needed) return tone
  }
  return target
}

/** The custom properties of a brand, for light and dark grounds: links stand in bubbles as well, so those are what counts. */
export function brandStyles(colour: string | undefined): string {
  const brand = parse(colour ?? '') ?? ([11, 92, 107] as Rgb)
  const ink: Rgb = contrast(brand, [255, 255, 255]) >= 4.5 ? [255, 255, 255] : [16, 20, 24]
  const solid = contrast(brand, ink) >= 4.5 ? brand : readable(brand, ink, 4.5)
  const light = readable(brand, [243, 245, 247], 4.6)
  const dark = readable(brand, [39, 45, 52], 4.6)
  return `:host{--brand:${hex(solid)};--on-brand:${hex(ink)};--brand-light:${hex(light)};--brand-dark:${hex(dark)}}`
}
