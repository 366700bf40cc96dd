import { letGo, meterOf, openMicrophoneStream, recordedBy } from '../../../ui/sound/microphone.ts';

/** A microphone that stays open while words are recorded one after another. */
export interface OpenMicrophone {
  /** How loud it is now: 0 to 1. */
  level(): number;
  record(): RecordingNow;
  letGo(): void;
}

export interface RecordingNow {
  finish(): Promise<Blob>;
  throwAway(): void;
}

export type OpenAMicrophone = () => Promise<OpenMicrophone | null>;

/** Spoken words for a loudspeaker: more than a telephone's, for a clip that is kept for years. */
const BITS_PER_SECOND = 128_000;
/** The machine must not turn the volume up and down in the middle of a word. */
const sound = { echoCancellation: false, autoGainControl: false };

export const openAMicrophone: OpenAMicrophone = async () => {
  const stream = await openMicrophoneStream(sound);
  if (stream === null) return null;
  const meter = meterOf(stream);
  return { level: meter.level, record: () => recordingOf(stream), letGo: () => letGo(stream, meter) };
};

function recordingOf(stream: MediaStream): RecordingNow {
  const recorder = new MediaRecorder(stream, { audioBitsPerSecond: BITS_PER_SECOND });
  const finished = recordedBy(recorder);
  recorder.start();
  const stop = () => recorder.state !== 'inactive' && recorder.stop();
  return {
    finish: () => {
      stop();
      return finished;
    },
    throwAway: stop,
  };
}
