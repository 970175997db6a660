import type { Entry } from '~/shared/api/contract'

const LONGEST = 400

/** What the customer said first, with the topic: enough to guess what it is about. */
export function firstWords(topic: string, entries: Entry[]): string {
  const said = entries.filter((entry) => entry.kind === 'message' && entry.author.kind === 'customer').map(textOf).find((text) => text.trim() !== '')
  return `${topic} ${said ?? ''}`.replace(/\s+/g, ' ').trim().slice(0, LONGEST)
}

function textOf({ body }: Entry): string {
  const { mail } = body as { mail?: { subject?: string; text?: string } }
  return mail ? `${mail.subject ?? ''} ${mail.text ?? ''}` : (body.text ?? '')
}
