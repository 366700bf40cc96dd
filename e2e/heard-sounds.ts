/** Runs in the page, all by itself: writes down how long each sound is that the browser's audio graph is given. */
export function writeDownSounds(): void {
  const heard: number[] = [];
  Object.defineProperty(window, 'heardSounds', { value: heard });
  const start = AudioBufferSourceNode.prototype.start;
  AudioBufferSourceNode.prototype.start = function (this: AudioBufferSourceNode, ...args: []) {
    heard.push(this.buffer?.duration ?? 0);
    start.apply(this, args);
  };
}

export const heardSounds = (): number[] => (window as unknown as { heardSounds: number[] }).heardSounds;
