import { Blockquote } from '@tiptap/extension-blockquote'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Italic } from '@tiptap/extension-italic'
import { Link } from '@tiptap/extension-link'
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { UndoRedo } from '@tiptap/extensions'

/** Ctrl+Enter sends; only Shift+Enter breaks a line. */
const LineBreak = HardBreak.extend({ addKeyboardShortcuts() {
  return { 'Shift-Enter': () => this.editor.commands.setHardBreak() }
} })

export const linkTarget = (text: string) => /^(?:https?:\/\/[^\s]+\.[^\s]+|mailto:[^\s@]+@[^\s@]+)$/i.test(text)

/** All that a mail of ours can hold. Whatever is pasted becomes this or falls away. */
export const extensions = [
  Document, Paragraph, Text, Bold, Italic, BulletList, OrderedList, ListItem, Blockquote, LineBreak, UndoRedo,
  Link.configure({ openOnClick: false, autolink: true, linkOnPaste: true, defaultProtocol: 'https', protocols: ['mailto'], isAllowedUri: (url) => linkTarget(url), HTMLAttributes: { target: null, rel: null } }),
]
