const TONE_S = 0.16;

let context: AudioContext | undefined;

/** Two rising tones for yes, a low one for no. Called from a press, so that the browser lets it sound. */
export function deskSound(isOk: boolean): void {
  context ??= new AudioContext();
  const tones = isOk ? [660, 990] : [196];
  for (const [index, frequency] of tones.entries()) {
    const oscillator = context.createOscillator();
    const volume = context.createGain();
    const start = context.currentTime + index * TONE_S;
    oscillator.frequency.value = frequency;
    volume.gain.setValueAtTime(0.2, start);
    volume.gain.exponentialRampToValueAtTime(0.001, start + TONE_S * 1.5);
    oscillator.connect(volume).connect(context.destination);
    oscillator.start(start);
    oscillator.stop(start + TONE_S * 1.5);
  }
}
