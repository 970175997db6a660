export function WallboardScreen() { return null }
