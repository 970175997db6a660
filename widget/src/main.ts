import { Launcher } from './launcher'

type Command = 'open' | 'close' | 'identify' | 'forget'
type Call = (command: Command, argument?: { jwt?: string }) => void

declare global {
  interface Window {
    Dirigent?: Call & { q?: ArrayLike<unknown>[] }
  }
}

const script = document.currentScript as HTMLScriptElement | null

function begin(): void {
  if (!script || document.querySelector('dirigent-chat')) return
  if (!customElements.get('dirigent-chat')) customElements.define('dirigent-chat', Launcher)
  const element = document.createElement('dirigent-chat') as Launcher
  element.begin(script.src, { ...script.dataset })
  document.body.append(element)

  const waiting = window.Dirigent?.q ?? []
  const call: Call = (command, argument) => element.command(command, argument?.jwt)
  window.Dirigent = call
  for (const asked of Array.from(waiting)) call(...(Array.from(asked) as Parameters<Call>))
}

if (document.body) begin()
else addEventListener('DOMContentLoaded', begin)
