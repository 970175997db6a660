/** The parts of the administration, in the order in which a new centre is set up. */
export const parts = ['users', 'agents', 'skills', 'queues', 'hours', 'sites', 'dispositions', 'reasons', 'audit'] as const
export type Part = (typeof parts)[number]
