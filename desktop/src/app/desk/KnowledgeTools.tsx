import { lazy, Suspense, useState } from 'react'
import { useAction } from '~/shared/keys/actions'
import { useInsertion } from '~/shared/work/insertion'

const TemplateMenu = lazy(() => import('~/features/knowledge/TemplateMenu').then((module) => ({ default: module.TemplateMenu })))
const MacroDialog = lazy(() => import('~/features/knowledge/MacroDialog').then((module) => ({ default: module.MacroDialog })))

/** What puts prepared text where the agent writes; fetched when it is first asked for. */
export function KnowledgeTools() {
  const insertion = useInsertion()
  const [macro, setMacro] = useState(false)
  useAction('macro', () => setMacro(true), insertion !== null)
  if (!insertion) return null
  return (
    <Suspense fallback={null}>
      {insertion.colon !== null && <TemplateMenu insertion={insertion} colon={insertion.colon} />}
      {macro && <MacroDialog insertion={insertion} onClose={() => setMacro(false)} />}
    </Suspense>
  )
}
