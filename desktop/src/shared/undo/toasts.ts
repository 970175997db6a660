import { create } from 'zustand'

export interface Toast {
  id: number
  kind: 'plain' | 'problem'
  message: string
  undo?: () => void
}

const MOST = 4
let count = 0

export const useToasts = create<{ toasts: Toast[] }>()(() => ({ toasts: [] }))

export const hideToast = (id: number) => useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }))

/** Shows a short message at the edge of the screen for a while; at most four at a time, the oldest goes first. */
export function showToast(toast: Omit<Toast, 'id'>, ms: number): number {
  const id = ++count
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts.slice(1 - MOST), { ...toast, id }] }))
  setTimeout(() => hideToast(id), ms)
  return id
}
