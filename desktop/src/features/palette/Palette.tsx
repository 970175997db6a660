import { Loader, Modal, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useId, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { takeLetters } from '~/shared/keys/typedAhead'
import { KeyCaps } from '~/shared/ui/KeyCaps'
import classes from './Palette.module.css'
import { usePaletteItems, type PaletteItem } from './usePaletteItems'

/** Search over everything and every action in one place, always with the action's key. */
export function Palette({ onClose }: { onClose(): void }) {
  const { t } = useTranslation()
  return (
    <Modal opened onClose={onClose} withCloseButton={false} centered={false} yOffset="8vh" size="lg" padding={0} attributes={{ content: { 'aria-label': t('palette.open') } }} transitionProps={{ duration: 0 }}>
      <PaletteBox close={onClose} />
    </Modal>
  )
}

function PaletteBox({ close }: { close(): void }) {
  const { t } = useTranslation()
  const list = useId()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const { items, searching } = usePaletteItems(query)
  const chosen = Math.min(at, items.length - 1)
  const run = (item: PaletteItem | undefined) => {
    if (!item) return
    close()
    // After the dialog has given the focus back, so that an action may move it.
    requestAnimationFrame(() => item.run())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) setAt((chosen + step + items.length) % Math.max(1, items.length))
    else if (event.key === 'Enter') run(items[chosen])
    else return
    event.preventDefault()
  }
  return (
    <>
      <TextInput data-autofocus size="lg" variant="unstyled" className={classes.input} leftSection={searching ? <Loader size={16} /> : <IconSearch size={18} aria-hidden />} value={query}
        placeholder={t('palette.placeholder')} aria-label={t('palette.placeholder')} role="combobox" aria-expanded aria-controls={list} aria-activedescendant={items[chosen] ? `${list}-${chosen}` : undefined}
        onFocus={() => setQuery((typed) => typed + takeLetters())} onKeyDown={onKeyDown} onChange={(event) => { setQuery(event.currentTarget.value); setAt(0) }} />
      <div id={list} role="listbox" aria-label={t('palette.results')} className={classes.list}>
        {items.map((item, index) => (
          <PaletteRow key={item.id} item={item} id={`${list}-${index}`} chosen={index === chosen} heading={item.group !== items[index - 1]?.group} onRun={() => run(item)} />
        ))}
      </div>
      {items.length === 0 && <p className={classes.none}>{t(searching ? 'common.loading' : 'palette.none')}</p>}
    </>
  )
}

function PaletteRow({ item, id, chosen, heading, onRun }: { item: PaletteItem; id: string; chosen: boolean; heading: boolean; onRun(): void }) {
  const { t } = useTranslation()
  const intoView = (row: HTMLDivElement | null) => void (chosen && row?.scrollIntoView({ block: 'nearest' }))
  return (
    <>
      {heading && (
        <div role="presentation" className={classes.heading}>
          {t(`palette.groups.${item.group}`)}
        </div>
      )}
      <div ref={intoView} id={id} role="option" aria-selected={chosen} className={classes.row} onClick={onRun}>
        <span className={classes.title}>{item.title}</span>
        {item.detail && <span className={classes.detail}>{item.detail}</span>}
        {item.binding && <KeyCaps binding={item.binding} />}
      </div>
    </>
  )
}
