import type { Chat } from '../chat'
import type { Look } from '../app'
import type { Choice, StoredFile } from '../protocol'
import type { Key } from '../texts'
import type { Shown } from '../transcript'
import { FileView } from './FileView'
import { Tick } from './icons'
import { clock, initials, pieces } from './words'

interface Props {
  one: Shown
  follows: boolean
  /** The next one says when, and how far it came. */
  quiet: boolean
  last: boolean
  chat: Chat
  look: Look
}

interface Said {
  mine: boolean
  author: string
  time: string | number
  text: string | null
  file: StoredFile | null
  choices: Choice[] | null
}

export function Bubble({ one, follows, quiet, last, chat, look }: Props) {
  const { t, language } = look
  const said = saidIn(one)
  const name = said.author || t('someone')
  const failed = one.tick === 'failed'
  return (
    <div class={`said ${said.mine ? 'mine' : 'theirs'} ${follows ? 'follows' : ''} ${failed ? 'is-failed' : ''}`}>
      {!said.mine && <span class="face small" aria-hidden="true">{follows ? '' : initials(name)}</span>}
      <div class="body">
        {!follows && !said.mine && <span class="name">{name}</span>}
        {said.mine && <span class="hidden">{t('you')}: </span>}
        {said.file && <FileView file={said.file} chat={chat} look={look} stored={one.kind === 'line'} />}
        {said.text && <p class="bubble"><Text text={said.text} /></p>}
        {said.choices && said.choices.length > 0 && !said.mine && last && chat.phase === 'chat' && (
          <div class="choices">
            {said.choices.map((choice) => (
              <button key={choice.id} type="button" class="choice" onClick={() => chat.choose(choice)}>
                {choice.label}
              </button>
            ))}
          </div>
        )}
        {!quiet && (
          <span class="meta">
            <time dateTime={new Date(said.time).toISOString()}>{clock(said.time, language)}</time>
            {one.tick && <Tick of={one.tick} label={t(one.tick)} />}
          </span>
        )}
        {one.kind === 'pending' && failed && <Failed item={one.item} chat={chat} look={look} />}
      </div>
    </div>
  )
}

function saidIn(one: Shown): Said {
  if (one.kind === 'line') {
    const { mine, author, time, text, file, choices } = one.line
    return { mine, author: author ?? '', time, text, file, choices }
  }
  const { body, at } = one.item
  const choice = body['choice'] as Choice | undefined
  const text = (body['text'] as string | undefined) ?? choice?.label ?? null
  return { mine: true, author: '', time: at, text, file: (body['shown'] as StoredFile | undefined) ?? null, choices: null }
}

export function Text({ text }: { text: string }) {
  return (
    <>
      {pieces(text).map((piece) =>
        piece.href ? (
          <a href={piece.href} target="_blank" rel="noopener noreferrer nofollow">{piece.text}</a>
        ) : (
          piece.text
        ),
      )}
    </>
  )
}

function Failed({ item, chat, look: { t } }: { item: { key: string; failed?: string }; chat: Chat; look: Look }) {
  return (
    <span class="failure" role="alert">
      {t('failed')}: {t((item.failed ?? 'unknown') as Key)}{' '}
      <button type="button" class="link" onClick={() => chat.outbox.retry(item.key)}>{t('tryAgain')}</button>{' '}
      <button type="button" class="link" onClick={() => chat.outbox.drop(item.key)}>{t('discard')}</button>
    </span>
  )
}
