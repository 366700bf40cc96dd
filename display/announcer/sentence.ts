import type { Sentence, SpokenClip, SpokenLanguage } from '../../ui/sound/spoken.ts';
import type { Announcement } from './announcement.ts';
import { placeClips } from '../../ui/sound/place-clips.ts';
import { spelledClips, withFinalContour } from '../../ui/sound/spoken-number.ts';

const PAUSE_MS = { digit: 20, letter: 60, word: 20, phrase: 60, beforePlace: 180, afterRecall: 180 };

/** "Nomor antrean, A, nol nol tujuh, silakan menuju, loket tiga." */
export function sentence({ kind, number, place }: Announcement, language: SpokenLanguage): Sentence {
  const clips = [
    ...(kind === 'recall' ? [spoken('recall', PAUSE_MS.afterRecall)] : []),
    spoken('queue-number', PAUSE_MS.phrase),
    ...numberOf(number),
    ...wayTo(place[language], language, [spoken('please-go-to', PAUSE_MS.phrase)]),
  ];
  return { language, clips };
}

/** VL8: "A, nol nol tujuh, loket tiga." */
export const briefly = ({ number, place }: Announcement, language: SpokenLanguage): Sentence => ({
  language,
  clips: [...numberOf(number), ...wayTo(place[language], language, [])],
});

const spoken = (key: string, pauseAfterMs: number): SpokenClip => ({ key, pauseAfterMs });

function numberOf(number: string): SpokenClip[] {
  const clips = withFinalContour(spelledClips(number));
  return clips.map((key, i) => spoken(key, i === clips.length - 1 ? PAUSE_MS.beforePlace : pauseAfterSign(key)));
}

const pauseAfterSign = (key: string) => (key.startsWith('letter-') ? PAUSE_MS.letter : PAUSE_MS.digit);

/** A place that cannot be spoken completely is only shown: nobody must be sent to a wrong one. */
function wayTo(label: string, language: SpokenLanguage, ask: readonly SpokenClip[]): SpokenClip[] {
  const place = placeClips(label, language);
  if (!place) return [spoken('please-see-screen', 0)];
  return [...ask, ...place.map((key, i) => spoken(key, i === place.length - 1 ? 0 : PAUSE_MS.word))];
}
