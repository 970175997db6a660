import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ok } from '~/shared/api/client'
import type { Id, Offer, OfferEnd } from '~/shared/api/contract'
import { problemOf } from '~/shared/api/problem'
import { useAction } from '~/shared/keys/actions'
import { useDesk } from '~/shared/live/useDesk'
import { problemText } from '~/shared/ui/problemText'
import { tell, tellProblem } from '~/shared/undo/undo'

/** How an offer had ended when somebody acted on it too late, by the server's code. */
const endings: Record<string, OfferEnd> = {
  'offer-timed-out': 'timed-out', 'offer-withdrawn': 'withdrawn', 'offer-declined': 'declined', 'offer-accepted': 'accepted', 'offer-unknown': 'withdrawn',
}

export interface OfferActs {
  accept(): void
  decline(reasonId?: Id): void
  busy: boolean
  asking: boolean
  ask(on: boolean): void
}

/** Accepting and declining, by whatever way: button, key or system notification. */
export function useOfferActs(offer: Offer | undefined): OfferActs {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [busy, setBusy] = useState(false)
  const [asking, ask] = useState(false)
  const acts = useMemo(() => {
    const over = (error: unknown) => {
      const problem = problemOf(error)
      const how = endings[problem.code]
      if (!how) return tellProblem(problemText(error))
      useDesk.getState().hear({ type: 'offer-ended', offerId: offer?.id ?? '', how })
      return tell(t(`offer.ended.${how}`))
    }
    const during = async (act: () => Promise<void>) => {
      setBusy(true)
      await act().catch(over)
      setBusy(false)
    }
    return {
      accept: () =>
        offer && void during(async () => {
          const card = await ok(api.POST('/api/offers/{offer}/accept', { params: { path: { offer: offer.id } } }))
          useDesk.getState().hear({ type: 'offer-ended', offerId: offer.id, how: 'accepted' })
          useDesk.getState().hear({ type: 'work', work: card })
          void navigate({ to: '/c/$conversationId', params: { conversationId: card.conversationId }, search: {} })
        }),
      decline: (reasonId?: Id) =>
        offer && void during(async () => {
          await ok(api.POST('/api/offers/{offer}/decline', { params: { path: { offer: offer.id } }, body: reasonId ? { reasonId } : {} }))
          useDesk.getState().hear({ type: 'offer-ended', offerId: offer.id, how: 'declined' })
          ask(false)
        }),
    }
  }, [offer, navigate, t])
  useAction('accept', acts.accept, offer !== undefined && !busy)
  return { accept: () => acts.accept(), decline: (reasonId) => acts.decline(reasonId), busy, asking, ask }
}
