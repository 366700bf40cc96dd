import type { Value } from '../../contract/requests.ts';

/** Whether this display may speak now. In a zone of several displays the hub gives the voice to one of them (VL1). */
export interface VoiceTurn {
  readonly leads: boolean;
  /** By any display of the zone, this one included. */
  wasSounded(announcementId: string): boolean;
  claim(announcementId: string): Promise<Value<'voice:claim'> | 'no-answer'>;
  /** Call it before the first sound, so that a reload in the middle repeats nothing. */
  began(announcementId: string): void;
  ended(): void;
}

/** A display that is alone in its zone, in tests. */
export const soleVoice = (earlier: readonly string[] = []): VoiceTurn => {
  const begun = new Set(earlier);
  return {
    leads: true,
    wasSounded: (id) => begun.has(id),
    claim: (id) => Promise.resolve(begun.has(id) ? 'sounded' : 'granted'),
    began: (id) => void begun.add(id),
    ended: () => {},
  };
};
