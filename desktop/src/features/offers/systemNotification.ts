/** Shows a system notification until the returned function is called; clicking it accepts the offer and brings the desk to the front. */
export function notifyOffer(title: string, body: string, tag: string, onClick: () => void): () => void {
  if (!('Notification' in globalThis) || Notification.permission !== 'granted') return () => {}
  const notification = new Notification(title, { body, tag, requireInteraction: true })
  notification.onclick = () => {
    window.focus()
    notification.close()
    onClick()
  }
  return () => notification.close()
}

export const canAskForNotifications = () => 'Notification' in globalThis && Notification.permission === 'default'

export async function askForNotifications(): Promise<boolean> {
  return (await Notification.requestPermission()) === 'granted'
}
