import { IconBrandWhatsapp, IconMail, IconMessageCircle2, IconMessages, IconPhone, IconSubtask } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { worded } from '../i18n/worded'
import type { Channel } from '../api/contract'

const icons: Record<string, typeof IconMail> = {
  webchat: IconMessageCircle2, email: IconMail, phone: IconPhone, whatsapp: IconBrandWhatsapp, sms: IconMessages, task: IconSubtask,
}

/** The channel's sign, with its name for screen readers. */
export function ChannelIcon({ channel, size = 16 }: { channel: Channel; size?: number }) {
  const name = useChannelName()(channel)
  const Icon = icons[channel] ?? IconMessages
  return <Icon size={size} role="img" aria-label={name} />
}

/** A channel's name in the user's language; unknown channels keep their own. */
export function useChannelName() {
  useTranslation()
  return (channel: Channel) => worded(`channels.${channel}`, channel)
}
