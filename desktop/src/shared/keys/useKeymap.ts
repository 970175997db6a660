import { useMemo } from 'react'
import { useSetting } from '../settings/settings'
import { keymapOf } from './catalogue'

/** The user's keys, for showing them beside what they do. */
export function useKeymap() {
  const own = useSetting('keys')
  return useMemo(() => keymapOf(own), [own])
}
