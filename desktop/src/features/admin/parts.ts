/** The parts of the administration, in the order in which a new centre is set up. */
export const parts = ['users', 'hours', 'skills', 'queues', 'agents', 'experts', 'sites', 'rules', 'senders', 'dispositions', 'reasons', 'articles', 'templates', 'macros', 'tokens', 'webhooks', 'audit'] as const
export type Part = (typeof parts)[number]
