/** Runs in the page, all by itself: a tone instead of a voice, for a browser without a microphone. */
export function pretendMicrophone(): void {
  const mediaDevices = {
    getUserMedia() {
      const context = new AudioContext();
      const tone = context.createOscillator();
      const loudness = context.createGain();
      loudness.gain.value = 0.3; // a voice near the microphone, not one that breaks up
      const to = context.createMediaStreamDestination();
      tone.connect(loudness).connect(to);
      tone.start();
      return Promise.resolve(to.stream);
    },
  };
  Object.defineProperty(navigator, 'mediaDevices', { value: mediaDevices });
}
