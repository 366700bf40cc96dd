import { letGo, meterOf, openMicrophoneStream, recordedBy } from '../../ui/sound/microphone.ts';

/** Opus at 24 kbit: three minutes of speech are half a megabyte. */
const BITS_PER_SECOND = 24_000;
/** What browsers record, and the hub keeps. */
const kinds = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'] as const;

/** A microphone that listens, until it is let go. */
export interface Microphone {
  /** How loud it is now: 0 to 1. */
  level(): number;
  /** Ends the recording. */
  finish(): Promise<Blob>;
  letGo(): void;
}

export type OpenMicrophone = () => Promise<Microphone | null>;

export const openMicrophone: OpenMicrophone = async () => {
  const mimeType = typeof MediaRecorder === 'undefined' ? undefined : kinds.find(MediaRecorder.isTypeSupported);
  if (mimeType === undefined) return null;
  const stream = await openMicrophoneStream({ echoCancellation: true });
  return stream && recording(stream, mimeType);
};

function recording(stream: MediaStream, mimeType: string): Microphone {
  const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: BITS_PER_SECOND });
  const meter = meterOf(stream);
  const finished = recordedBy(recorder).then((sound) => new Blob([sound], { type: mimeType.replace(/;.*/, '') }));
  recorder.start(1_000);
  const end = () => {
    if (recorder.state !== 'inactive') recorder.stop();
    letGo(stream, meter);
  };
  return {
    level: meter.level,
    finish: () => {
      end();
      return finished;
    },
    letGo: end,
  };
}
