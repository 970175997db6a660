import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect } from 'react'
import { speak, startLocale } from '~/shared/i18n/i18n'
import { useSetting } from '~/shared/settings/settings'
import { theme } from '~/shared/ui/theme'
import { Tips } from '~/shared/ui/Tips'
import { Toasts } from '~/shared/undo/Toasts'
import { Gate } from './Gate'
import { queryClient } from './queryClient'

export function App() {
  useChosenLanguage()
  useDensity()
  const chosen = useSetting('theme')
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" {...(chosen === 'system' ? {} : { forceColorScheme: chosen })}>
      <QueryClientProvider client={queryClient}>
        <Gate />
        <Toasts />
        <Tips />
      </QueryClientProvider>
    </MantineProvider>
  )
}

function useChosenLanguage() {
  const chosen = useSetting('locale')
  useEffect(() => void speak(startLocale(chosen)), [chosen])
}

function useDensity() {
  const density = useSetting('density')
  useEffect(() => {
    document.documentElement.dataset.density = density
  }, [density])
}
