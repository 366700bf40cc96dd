import { meterOf } from '../../../ui/sound/meter.ts';

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

/** Null: there is none, it was not allowed, or this browser gives none over plain http. */
export type OpenAMicrophone = () => Promise<OpenMicrophone | null>;

/** Spoken words for a loudspeaker: more than a telephone's, for a clip that is kept for years. */
const BITS_PER_SECOND = 128_000;
/** The machine must not turn the volume up and down in the middle of a word. */
const sound = { echoCancellation: false, autoGainControl: false, noiseSuppression: true, channelCount: 1 };

export const openAMicrophone: OpenAMicrophone = async () => {
  // Over plain http, outside the machine itself, browsers have no devices at all.
  const devices = (navigator as { mediaDevices?: MediaDevices }).mediaDevices;
  if (!devices || typeof MediaRecorder === 'undefined') return null;
  try {
    return microphoneOn(await devices.getUserMedia({ audio: sound }));
  } catch (fault) {
    if (fault instanceof DOMException) return null;
    throw fault;
  }
};

function microphoneOn(stream: MediaStream): OpenMicrophone {
  const meter = meterOf(stream);
  return {
    level: meter.level,
    record: () => recordingOf(stream),
    letGo: () => {
      for (const track of stream.getTracks()) track.stop();
      meter.close();
    },
  };
}

function recordingOf(stream: MediaStream): RecordingNow {
  const recorder = new MediaRecorder(stream, { audioBitsPerSecond: BITS_PER_SECOND });
  const parts: Blob[] = [];
  const finished = new Promise<Blob>((resolve) => {
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
    recorder.addEventListener('stop', () => resolve(new Blob(parts, { type: recorder.mimeType })));
  });
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
