/** A decoded piece of sound. Only its length matters to whoever joins clips. */
export interface Clip {
  readonly duration: number;
}

/** Where sound comes out. Times are seconds on the output's own clock, which stands still while sound is locked. */
export interface SoundOutput {
  readonly running: boolean;
  now(): number;
  decode(bytes: ArrayBuffer): Promise<Clip>;
  play(clip: Clip, at: number): void;
  chime(at: number): void;
  silence(): void;
  /** Resolves when sound comes out. Without a touch of the screen a browser may leave it open for ever. */
  resume(): Promise<void>;
  onChange(listener: () => void): void;
}
