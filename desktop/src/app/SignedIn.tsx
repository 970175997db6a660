import { RouterProvider } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { takeUpOutbox } from '~/features/conversation/composer/outboxMemory'
import { onSignedOut } from '~/shared/api/client'
import { connectLive } from '~/shared/live/connect'
import { standForLeader } from '~/shared/live/leader'
import { useMe } from '~/shared/session/session'
import { syncSettings } from '~/shared/settings/sync'
import { router } from './router'
import { whenHandsRest } from './whenHandsRest'

const ComeBack = lazy(() => import('./ComeBack').then((module) => ({ default: module.ComeBack })))

/** Everything behind the sign-in: the live stream, the settings and the screens of one user. */
export function SignedIn() {
  const me = useMe()
  const client = useQueryClient()
  useEffect(() => connectLive(client, me.id), [client, me.id])
  useEffect(() => takeUpOutbox(client, me.id), [client, me.id])
  useEffect(syncSettings, [])
  useEffect(standForLeader, [])
  const [ended, setEnded] = useState(false)
  useEffect(() => onSignedOut(() => whenHandsRest(() => setEnded(true))), [])
  return (
    <>
      <RouterProvider router={router} />
      {ended && (
        <Suspense fallback={null}>
          <ComeBack onBack={() => setEnded(false)} />
        </Suspense>
      )}
    </>
  )
}

