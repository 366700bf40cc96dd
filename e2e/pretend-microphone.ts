/** Runs in the page, self-contained: a tone instead of a voice, for a browser without a microphone. */
export function pretendMicrophone(): void {
  const mediaDevices = {
    getUserMedia() {
      const context = new AudioContext();
      const tone = context.createOscillator();
      const loudness = context.createGain();
      loudness.gain.value = 0.2; // a voice near the microphone, without clipping
      const syllables = context.createOscillator();
      const between = context.createGain();
      syllables.frequency.value = 3;
      between.gain.value = 0.15;
      syllables.connect(between).connect(loudness.gain);
      syllables.start();
      const to = context.createMediaStreamDestination();
      tone.connect(loudness).connect(to);
      tone.start();
      return Promise.resolve(to.stream);
    },
  };
  Object.defineProperty(navigator, 'mediaDevices', { value: mediaDevices });
}
