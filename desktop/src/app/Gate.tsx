import { Center, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '~/shared/api/problem'
import { sessionQuery, setupQuery } from '~/shared/api/queries'
import { withTexts } from '~/shared/i18n/parts'
import { ErrorNote } from '~/shared/ui/ErrorNote'
import { SignedIn } from './SignedIn'

const Setup = lazy(() => withTexts('admin', import('./Setup').then((module) => ({ default: module.Setup }))))
const FirstPassword = lazy(() => import('./FirstPassword').then((module) => ({ default: module.FirstPassword })))
const SignIn = lazy(() => import('./SignIn').then((module) => ({ default: module.SignIn })))

/** Lets in who is signed in; everybody else signs in or, on the very first start, sets the house up. The address stays as it was. */
export function Gate() {
  const session = useQuery(sessionQuery)
  const unknown = session.isError && problemOf(session.error).status === 401
  const setup = useQuery({ ...setupQuery, enabled: unknown })
  if (session.data?.user.passwordTemporary) return <Suspense fallback={<Waiting />}><FirstPassword /></Suspense>
  if (session.data) return <SignedIn key={session.data.user.id} />
  if (unknown && !setup.isPending) return <Suspense fallback={<Waiting />}>{setup.data?.needed ? <Setup /> : <SignIn />}</Suspense>
  if (session.isError && !unknown) return <ErrorNote error={session.error} onRetry={() => void session.refetch()} />
  return <Waiting />
}

function Waiting() {
  const { t } = useTranslation()
  return (
    <Center component="main" h="100dvh">
      <Loader aria-label={t('common.loading')} />
    </Center>
  )
}
