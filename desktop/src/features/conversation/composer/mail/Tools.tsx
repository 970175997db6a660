import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconBlockquote, IconBold, IconItalic, IconLink, IconList, IconListNumbers } from '@tabler/icons-react'
import { useEditorState, type Editor } from '@tiptap/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { linkTarget } from './extensions'
import classes from './MailComposer.module.css'

const ACTS = {
  bold: { icon: IconBold, is: 'bold', key: 'B', run: (editor: Editor) => editor.chain().focus().toggleBold().run() },
  italic: { icon: IconItalic, is: 'italic', key: 'I', run: (editor: Editor) => editor.chain().focus().toggleItalic().run() },
  bullets: { icon: IconList, is: 'bulletList', key: '', run: (editor: Editor) => editor.chain().focus().toggleBulletList().run() },
  numbers: { icon: IconListNumbers, is: 'orderedList', key: '', run: (editor: Editor) => editor.chain().focus().toggleOrderedList().run() },
  quote: { icon: IconBlockquote, is: 'blockquote', key: '', run: (editor: Editor) => editor.chain().focus().toggleBlockquote().run() },
}
const names = Object.keys(ACTS) as (keyof typeof ACTS)[]

/** The few things a letter needs. Each says whether it is on, and works by keyboard. */
export function Tools({ editor }: { editor: Editor }) {
  const { t } = useTranslation()
  const [linking, setLinking] = useState(false)
  const on = useEditorState({ editor, selector: ({ editor: now }) => [...names.map((name) => now.isActive(ACTS[name].is)), now.isActive('link')] })
  const close = () => {
    setLinking(false)
    editor.commands.focus()
  }
  return (
    <div className={classes.tools} role="group" aria-label={t('mailComposer.tools')}>
      {names.map((name, index) => {
        const { icon: Icon, key, run } = ACTS[name]
        return (
          <ActionIcon key={name} aria-label={t(`mailComposer.${name}`)} data-tip={`${t(`mailComposer.${name}`)}${key && ` (Ctrl+${key})`}`} aria-pressed={on[index]} data-on={on[index] || undefined} onClick={() => run(editor)}>
            <Icon size={17} />
          </ActionIcon>
        )
      })}
      <ActionIcon aria-label={t('mailComposer.link')} data-tip={t('mailComposer.link')} aria-pressed={on.at(-1)} data-on={on.at(-1) || undefined} aria-expanded={linking} onClick={() => setLinking(!linking)}>
        <IconLink size={17} />
      </ActionIcon>
      {linking && <LinkField editor={editor} onClose={close} />}
    </div>
  )
}

function LinkField({ editor, onClose }: { editor: Editor; onClose(): void }) {
  const { t } = useTranslation()
  const [href, setHref] = useState(String(editor.getAttributes('link').href ?? 'https://'))
  const [bad, setBad] = useState(false)
  const set = () => {
    const target = href.trim()
    if (!linkTarget(target)) return setBad(true)
    const chain = editor.chain().focus().extendMarkRange('link')
    if (editor.state.selection.empty && !editor.isActive('link')) chain.insertContent({ type: 'text', text: target, marks: [{ type: 'link', attrs: { href: target } }] }).run()
    else chain.setLink({ href: target }).run()
    return onClose()
  }
  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run()
    onClose()
  }
  return (
    <form className={classes.link} onSubmit={(event) => { event.preventDefault(); set() }} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <TextInput size="xs" autoFocus aria-label={t('mailComposer.linkTo')} value={href} error={bad && t('mailComposer.linkBad')} onChange={(event) => { setHref(event.currentTarget.value); setBad(false) }} />
      <Button size="compact-xs" type="submit">
        {t('mailComposer.setLink')}
      </Button>
      {editor.isActive('link') && (
        <Button size="compact-xs" variant="default" onClick={remove}>
          {t('mailComposer.removeLink')}
        </Button>
      )}
    </form>
  )
}
