import { QueryClient } from '@tanstack/react-query'
import { problemOf } from '~/shared/api/problem'

const TRIES = 3

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < TRIES && problemOf(error).transient,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})
