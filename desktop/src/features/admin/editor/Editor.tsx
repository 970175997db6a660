import { Button, Group, Skeleton, Stack } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf, type Problem } from '~/shared/api/problem'
import { worded } from '~/shared/i18n/worded'
import { ErrorNote } from '~/shared/ui/ErrorNote'
import { problemText } from '~/shared/ui/problemText'
import { holdAct, tell, tellProblem } from '~/shared/undo/undo'
import { configurationOf, type Configuration, type Draft, type KindName, type Loaded } from './configuration'
import { Conflict } from './Conflict'
import type { Kind } from './kind'

interface Props<K extends KindName> {
  kind: Kind<K>
  id: string | null
  onClose(): void
}

/** Makes or changes one object of a kind. What exists is read afresh first, with its ETag. */
export function Editor<K extends KindName>({ kind, id, onClose }: Props<K>) {
  const { data, error, refetch } = useQuery({ queryKey: ['editing', kind.name, id], queryFn: () => configurationOf(kind.name).read(id!), enabled: id !== null, gcTime: 0, staleTime: Infinity })
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (id !== null && !data) return <Skeleton h={260} />
  return <Form key={data?.etag ?? 'new'} kind={kind} loaded={data ?? null} onClose={onClose} />
}

function Form<K extends KindName>({ kind, loaded, onClose }: { kind: Kind<K>; loaded: Loaded<Configuration[K]> | null; onClose(): void }) {
  const { t, i18n } = useTranslation()
  const [base, setBase] = useState(loaded)
  const [values, setValues] = useState<Draft<K>>(loaded?.data ?? kind.empty)
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [theirs, setTheirs] = useState<Loaded<Configuration[K]> | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const save = useSaving(kind, onClose)
  const found = kind.check(values)
  const mistakes = { ...(tried ? Object.fromEntries(Object.entries(found).map(([field, mistake]) => [field, t(`admin.mistakes.${mistake}`)])) : {}), ...fieldErrors(problem) }
  const submit = async (event?: FormEvent, draft = values, on = base) => {
    event?.preventDefault()
    setTried(true)
    if (Object.keys(kind.check(draft)).length > 0) return showMistake()
    const outcome = await save(draft, on)
    setProblem(outcome?.problem ?? null)
    setTheirs(outcome?.theirs ?? null)
    if (outcome) showMistake()
  }
  /** A long form is scrolled to what is wrong in it. */
  const showMistake = () => void requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
  const decide = (draft: Draft<K>) => {
    setBase(theirs)
    setValues(draft)
    setTheirs(null)
    setProblem(null)
  }
  const name = kind.title(values, i18n.language === 'de' ? 'de' : 'en')
  return (
    <form ref={form} onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="md">
        {theirs && base && <Conflict base={base.data} theirs={theirs.data} mine={values} onDecide={(draft) => decide(draft as Draft<K>)} />}
        {problem && !theirs && <ErrorNote error={problem} />}
        <kind.Form values={values} set={(change) => setValues({ ...values, ...change })} mistakes={mistakes} id={base?.data.id ?? null} />
        <Group justify="space-between">
          {base && !kind.made ? <Retire kind={kind} item={base} name={name} onClose={onClose} /> : <span />}
          <Group gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit">{t('common.save')}</Button>
          </Group>
        </Group>
        {base && kind.Extra && <kind.Extra item={base.data} />}
      </Stack>
    </form>
  )
}

const fieldErrors = (problem: Problem | null): Record<string, string> =>
  Object.fromEntries((problem?.details.errors ?? []).map((error) => [error.field, worded(`admin.mistakes.${error.code}`, error.message)]))

interface Refused<K extends KindName> {
  problem: Problem
  theirs: Loaded<Configuration[K]> | null
}

/** Saves, and on a conflict brings what somebody else saved meanwhile. */
function useSaving<K extends KindName>(kind: Kind<K>, onClose: () => void) {
  const { t, i18n } = useTranslation()
  const client = useQueryClient()
  const store = configurationOf(kind.name)
  return async (draft: Draft<K>, base: Loaded<Configuration[K]> | null): Promise<Refused<K> | undefined> => {
    try {
      await (base ? store.save(base.data.id, draft, base.etag) : store.add(draft))
      tell(t('admin.saved', { name: kind.title(draft, i18n.language === 'de' ? 'de' : 'en') }))
      void client.invalidateQueries({ queryKey: [kind.name] })
      onClose()
      return undefined
    } catch (error) {
      const problem = problemOf(error)
      const theirs = problem.status === 412 && base ? await store.read(base.data.id).catch(() => null) : null
      return { problem, theirs }
    }
  }
}

/** Retires something after a moment in which it can still be stopped. */
function Retire<K extends KindName>({ kind, item, name, onClose }: { kind: Kind<K>; item: Loaded<Configuration[K]>; name: string; onClose(): void }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const refresh = () => void client.invalidateQueries({ queryKey: [kind.name] })
  const retire = () => {
    onClose()
    const act = () => void configurationOf(kind.name).retire(item.data.id, item.etag).then(refresh, (error) => tellProblem(problemText(error)))
    holdAct(t('admin.retiring', { name }), act, refresh)
  }
  return (
    <Button variant="subtle" color="red" onClick={retire}>
      {t('admin.retire')}
    </Button>
  )
}
