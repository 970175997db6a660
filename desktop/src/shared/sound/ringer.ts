// The ring is made of two soft tones, computed by the browser; no sound file is loaded.
const RING_EVERY_MS = 2600
const TONES = [
  { hertz: 659, at: 0 },
  { hertz: 880, at: 0.17 },
  { hertz: 659, at: 0.5 },
  { hertz: 880, at: 0.67 },
]

let context: AudioContext | undefined

/** Browsers allow sound only after the first gesture on the page; this waits for it. */
export function unlockSound() {
  const unlock = () => {
    context ??= new AudioContext()
    void context.resume()
  }
  for (const gesture of ['pointerdown', 'keydown']) document.addEventListener(gesture, unlock, { once: true, passive: true })
}

export function playRing(volume: number) {
  if (context?.state !== 'running') return
  for (const { hertz, at } of TONES) playTone(context, hertz, context.currentTime + at, volume)
}

function playTone(audio: AudioContext, hertz: number, at: number, volume: number) {
  const tone = audio.createOscillator()
  const gain = audio.createGain()
  tone.type = 'sine'
  tone.frequency.value = hertz
  gain.gain.setValueAtTime(0, at)
  gain.gain.linearRampToValueAtTime(Math.max(0, Math.min(1, volume)) * 0.5, at + 0.02)
  gain.gain.exponentialRampToValueAtTime(0.001, at + 0.32)
  tone.connect(gain).connect(audio.destination)
  tone.start(at)
  tone.stop(at + 0.34)
}

/** Rings until the returned function is called. */
export function ringUntilStopped(volume: () => number): () => void {
  playRing(volume())
  const timer = setInterval(() => playRing(volume()), RING_EVERY_MS)
  return () => clearInterval(timer)
}

/** Lets the user hear the ring once; pressing the button is the gesture that browsers ask for. */
export function testSound(volume: number) {
  context ??= new AudioContext()
  void context.resume().then(() => playRing(volume))
}
