import i18next from 'i18next'
import { useSyncExternalStore } from 'react'
import type { Locale, Wording } from '../api/contract'

export interface Formats {
  locale: Locale
  time(at: string | number): string
  date(at: string | number): string
  dateTime(at: string | number): string
  /** Today, yesterday or the date, for separators. */
  day(at: string | number, now: number): string
  /** Time when it was today, else a short date; for lists. */
  short(at: string | number, now: number): string
  number(value: number): string
  percent(share: number): string
  bytes(count: number): string
  /** "3 min", "45 s", "2 h 10 min": a span in short words. */
  span(seconds: number): string
  say(wording: Wording): string
  list(names: string[]): string
}

const made = new Map<Locale, Formats>()

/** The formats of a language. They are dear to make and a timeline asks for them in every line, so they are made once. */
export function formatsFor(locale: Locale): Formats {
  const known = made.get(locale) ?? make(locale)
  made.set(locale, known)
  return known
}

function make(locale: Locale): Formats {
  const tag = locale === 'de' ? 'de-DE' : 'en-GB'
  const time = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit' })
  const date = new Intl.DateTimeFormat(tag, { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' })
  const shortDate = new Intl.DateTimeFormat(tag, { day: '2-digit', month: '2-digit', year: '2-digit' })
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' })
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 })
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 })
  const names = new Intl.ListFormat(tag, { type: 'conjunction' })
  const capital = (text: string) => text.charAt(0).toLocaleUpperCase(tag) + text.slice(1)
  return {
    locale,
    time: (at) => time.format(new Date(at)),
    date: (at) => date.format(new Date(at)),
    dateTime: (at) => `${shortDate.format(new Date(at))}, ${time.format(new Date(at))}`,
    day: (at, now) => {
      const days = daysBetween(at, now)
      return days > -2 && days <= 0 ? capital(relative.format(days, 'day')) : date.format(new Date(at))
    },
    short: (at, now) => (daysBetween(at, now) === 0 ? time.format(new Date(at)) : shortDate.format(new Date(at))),
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    bytes: (count) => bytesText(count, number),
    span: spanText,
    say: (wording) => wording[locale] || wording.en || wording.de,
    list: (items) => names.format(items),
  }
}

/** Whole calendar days from `now` to `at`; negative in the past. */
function daysBetween(at: string | number, now: number) {
  const midnight = (instant: string | number) => new Date(instant).setHours(0, 0, 0, 0)
  return Math.round((midnight(at) - midnight(now)) / 86_400_000)
}

function bytesText(count: number, number: Intl.NumberFormat) {
  if (count < 1000) return `${number.format(count)} B`
  if (count < 1_000_000) return `${number.format(count / 1000)} kB`
  return `${number.format(count / 1_000_000)} MB`
}

function spanText(seconds: number) {
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return `${Math.floor(whole / 60)} min${whole % 60 && whole < 600 ? ` ${whole % 60} s` : ''}`
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`
}

function onLanguage(changed: () => void) {
  i18next.on('languageChanged', changed)
  return () => i18next.off('languageChanged', changed)
}

/** Dates, numbers and spans in the language on screen. */
export function useFormats(): Formats {
  return formatsFor(useSyncExternalStore(onLanguage, () => i18next.language) === 'de' ? 'de' : 'en')
}
