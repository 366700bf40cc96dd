/** Decoded audio. Code that joins clips needs only its length. */
export interface Clip {
  readonly duration: number;
}

/** Where sound is played. Times are seconds on the output's own clock, which stands still while audio is locked. */
export interface SoundOutput {
  readonly running: boolean;
  now(): number;
  decode(bytes: ArrayBuffer): Promise<Clip>;
  play(clip: Clip, at: number): void;
  chime(at: number, brief?: boolean): void;
  silence(): void;
  /** Resolves when sound can be heard. Without a touch of the screen a browser may never resolve it. */
  resume(): Promise<void>;
  onChange(listener: () => void): void;
}
