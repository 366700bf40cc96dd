/** Runs in the page, self-contained: records the length of each sound given to the browser's audio graph. */
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
