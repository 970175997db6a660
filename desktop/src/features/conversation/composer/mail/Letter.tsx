import { EditorContent, useEditor, type Editor } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import type { ConversationView } from '~/shared/api/contract'
import { runAction } from '~/shared/keys/actions'
import { useTakesInsertion } from '~/shared/work/insertion'
import { useMemo } from 'react'
import { colonBefore } from '../insertion'
import { extensions } from './extensions'
import classes from './MailComposer.module.css'
import { isHollow } from './mailDraft'
import { Tools } from './Tools'
import { paragraphs } from './words'

interface Props {
  view: ConversationView
  html: string
  label: string
  placeholder: string
  onChange(html: string): void
  onFiles(files: FileList): void
  onReady(editor: Editor | null): void
}

/** The text of a mail: a strict little document with a few tools, never HTML from elsewhere. */
export function Letter({ view, html, label, placeholder, onChange, onFiles, onReady }: Props) {
  const [colon, setColon] = useState<string | null>(null)
  const own = useRef(html)
  const latest = useRef({ onChange, onFiles })
  useEffect(() => {
    latest.current = { onChange, onFiles }
  })
  const editor = useEditor({
    extensions, content: html, shouldRerenderOnTransaction: false, immediatelyRender: true,
    editorProps: {
      attributes: { class: classes.page!, role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, lang: view.segment?.language ?? '' },
      handleDOMEvents: {
        // Sending belongs to the page's keys; the editor would begin a new line.
        keydown: (_, event) => (event.ctrlKey || event.metaKey) && event.key === 'Enter',
        drop: (_, event) => Boolean(event.dataTransfer?.files.length),
        paste: (_, event) => takeFiles(event, latest.current.onFiles),
      },
      handleKeyDown: (_, event) => (event.key === 'Escape' ? leave(event) : undoSending(event, isHollow(own.current))),
    },
    onUpdate: ({ editor: now }) => {
      own.current = now.getHTML()
      latest.current.onChange(own.current)
    },
    onSelectionUpdate: ({ editor: now }) => setColon(colonOf(now)?.word ?? null),
    onTransaction: ({ editor: now }) => setColon(colonOf(now)?.word ?? null),
  })
  useEffect(() => {
    onReady(editor)
    return () => onReady(null)
  }, [editor, onReady])
  // What changed from outside: a draft of another device, something that was taken back, the field emptied after sending.
  useEffect(() => {
    if (html === own.current || (isHollow(html) && isHollow(own.current))) return
    own.current = html
    editor.commands.setContent(html, { emitUpdate: false })
  }, [editor, html])
  useTakesInsertion(
    useMemo(
      () => ({
        conversationId: view.id, kind: 'reply' as const, channel: view.channel, colon,
        get field() {
          return editor.view.dom
        },
        insert: (text: string) => insertInto(editor, text),
      }),
      [view.id, view.channel, colon, editor],
    ),
  )
  return (
    <div className={classes.letter}>
      <Tools editor={editor} />
      <div className={classes.paper} data-empty={isHollow(html) || undefined} data-placeholder={placeholder}>
        <EditorContent editor={editor} />
      </div>
    </div>
  )
}

function takeFiles(event: ClipboardEvent, onFiles: (files: FileList) => void): boolean {
  const files = event.clipboardData?.files
  // Text that was copied with a picture of itself, as from a table, is meant as text.
  if (!files?.length || event.clipboardData?.types.includes('text/plain')) return false
  event.preventDefault()
  onFiles(files)
  return true
}

function leave(event: KeyboardEvent): boolean {
  if (event.target instanceof HTMLElement) event.target.blur()
  return true
}

/** In an empty field the undo key takes back what was just sent. */
function undoSending(event: KeyboardEvent, empty: boolean): boolean {
  const undo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'z'
  if (!undo || !empty || !runAction('undo')) return false
  event.preventDefault()
  return true
}

function colonOf(editor: Editor) {
  const { $from, empty } = editor.state.selection
  if (!empty || !$from.parent.isTextblock) return null
  const found = colonBefore($from.parent.textBetween(0, $from.parentOffset, undefined, '￼'), $from.parentOffset)
  return found && { word: found.word, from: $from.start() + found.from }
}

function insertInto(editor: Editor, text: string) {
  const { from, to } = editor.state.selection
  const nodes = paragraphs(text)
  const content = nodes.length === 1 ? (nodes[0]!.content ?? []) : nodes
  editor.chain().focus().deleteRange({ from: colonOf(editor)?.from ?? from, to }).insertContent(content).run()
}
