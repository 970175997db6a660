import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { startLocale, startTexts } from './shared/i18n/i18n'
import { useSettings } from './shared/settings/settings'
import { recallLooks } from './shared/settings/sync'
import './shared/ui/styles'

recallLooks()
await startTexts(startLocale(useSettings.getState().values.locale))
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
