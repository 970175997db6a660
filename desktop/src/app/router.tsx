import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import type { Id, Role, Session } from '~/shared/api/contract'
import { conversationQuery, entriesQuery } from '~/shared/api/queries'
import { withTexts } from '~/shared/i18n/parts'
import { queryClient } from './queryClient'
import { NotFound } from './shell/NotFound'
import { Shell } from './shell/Shell'

/** What the desk's address says beside the conversation: which list is shown and which queue it is narrowed to. */
export interface DeskSearch {
  list?: string
  queue?: Id
}

const deskSearch = (search: Record<string, unknown>): DeskSearch => ({
  ...(typeof search.list === 'string' ? { list: search.list } : {}),
  ...(typeof search.queue === 'string' ? { queue: search.queue } : {}),
})

const needs = (role: Role) => () => {
  const session = queryClient.getQueryData<Session>(['session'])
  if (!session?.user.roles.includes(role)) throw redirect({ to: '/work' })
}

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound })
const route = <P extends string>(path: P) => ({ getParentRoute: () => root, path })

const home = createRoute({
  ...route('/'),
  beforeLoad: () => {
    throw redirect({ to: '/work' })
  },
})
const desk = createRoute({
  getParentRoute: () => root, id: 'desk', validateSearch: deskSearch, component: lazyRouteComponent(() => import('./desk/DeskScreen'), 'DeskScreen'),
})
const work = createRoute({ getParentRoute: () => desk, path: '/work' })
const conversation = createRoute({
  getParentRoute: () => desk, path: '/c/$conversationId',
  // What is read first is on its way before anything is drawn; the screen waits for none of it.
  loader: ({ params }) => {
    void queryClient.prefetchQuery(conversationQuery(params.conversationId))
    void queryClient.prefetchQuery(entriesQuery(params.conversationId))
  },
})
const customers = createRoute({ ...route('/customers'), component: lazyRouteComponent(() => import('./desk/CustomersScreen'), 'CustomersScreen'), validateSearch: (search: Record<string, unknown>): { q?: string } => (typeof search.q === 'string' ? { q: search.q } : {}) })
const customer = createRoute({ ...route('/customers/$customerId'), component: lazyRouteComponent(() => import('./desk/CustomerScreen'), 'CustomerScreen') })
const settings = createRoute({ ...route('/settings'), component: lazyRouteComponent(() => import('~/features/personal/PersonalScreen'), 'PersonalScreen') })
const knowledge = createRoute({ ...route('/knowledge/$part'), component: lazyRouteComponent(() => withTexts('admin', import('./desk/KnowledgeScreen')), 'KnowledgeScreen') })
const wallboard = createRoute({
  ...route('/wallboard'), beforeLoad: needs('SUPERVISOR'), validateSearch: (search: Record<string, unknown>): { tv?: boolean } => (search.tv === true ? { tv: true } : {}),
  component: lazyRouteComponent(() => withTexts('supervisor', import('~/features/supervisor/WallboardScreen')), 'WallboardScreen'),
})
const waiting = createRoute({
  ...route('/waiting'), beforeLoad: needs('SUPERVISOR'), validateSearch: (search: Record<string, unknown>): { queue?: Id } => (typeof search.queue === 'string' ? { queue: search.queue } : {}),
  component: lazyRouteComponent(() => withTexts('supervisor', import('~/features/supervisor/WaitingScreen')), 'WaitingScreen'),
})
const admin = createRoute({ ...route('/admin'), beforeLoad: needs('ADMINISTRATOR'), component: lazyRouteComponent(() => withTexts('admin', import('~/features/admin/AdminScreen')), 'AdminScreen') })
const adminPart = createRoute({ getParentRoute: () => admin, path: '/$part', component: lazyRouteComponent(() => withTexts('supervisor', withTexts('admin', import('~/features/admin/AdminPart'))), 'AdminPart') })

export const router = createRouter({
  routeTree: root.addChildren([home, desk.addChildren([work, conversation]), customers, customer, settings, knowledge, wallboard, waiting, admin.addChildren([adminPart])]),
  basepath: '/desk',
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: false,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
