export function WaitingScreen() { return null }
