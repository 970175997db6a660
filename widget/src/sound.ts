/** Two soft tones, made here so that nothing has to be fetched. */
export function chime(): void {
  try {
    const context = new AudioContext()
    for (const [at, pitch] of [[0, 660], [0.12, 880]] as const) {
      const tone = context.createOscillator()
      const volume = context.createGain()
      tone.frequency.value = pitch
      const begin = context.currentTime + at
      volume.gain.setValueAtTime(0.0001, begin)
      volume.gain.exponentialRampToValueAtTime(0.12, begin + 0.02)
      volume.gain.exponentialRampToValueAtTime(0.0001, begin + 0.3)
      tone.connect(volume).connect(context.destination)
      tone.start(begin)
      tone.stop(begin + 0.32)
    }
    setTimeout(() => void context.close(), 800)
  } catch {
    // No sound without permission; the badge says it as well.
  }
}
