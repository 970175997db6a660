/** A fresh key for something this desk creates; the server treats a repeat under the same key as the same act. */
export const newKey = (): string => crypto.randomUUID()
