const LETTERS: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: ' ' }

/** What a draft says, for showing it beside another one: that of a mail without its markup. */
export function draftWords(draft: string): string {
  if (!draft.startsWith('{"mail":')) return draft
  try {
    const { mail } = JSON.parse(draft) as { mail: { subject?: string; html?: string } }
    const lines = (mail.html ?? '').replace(/<\/(?:p|li|blockquote)>|<br>/g, '\n').replace(/<[^>]*>/g, '')
    return `${mail.subject ?? ''}\n${lines.replace(/&(?:#(\d+)|(\w+));/g, (whole, code?: string, name?: string) => (code ? String.fromCharCode(Number(code)) : (LETTERS[name ?? ''] ?? whole)))}`.trim()
  } catch {
    return draft
  }
}
