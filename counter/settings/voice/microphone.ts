import { meterOf } from '../../../ui/sound/meter.ts';

/** A microphone that stays open while several words are recorded. */
export interface OpenMicrophone {
  /** Current level, 0 to 1. */
  level(): number;
  record(): RecordingNow;
  letGo(): void;
}

export interface RecordingNow {
  finish(): Promise<Blob>;
  throwAway(): void;
}

/** Null: there is none, permission was denied, or the browser offers none over plain http. */
export type OpenAMicrophone = () => Promise<OpenMicrophone | null>;

/** Speech for a loudspeaker: better than telephone quality, for a clip that is used for years. */
const BITS_PER_SECOND = 128_000;
/** The gain must not change in the middle of a word. */
const sound = { echoCancellation: false, autoGainControl: false, noiseSuppression: true, channelCount: 1 };

export const openAMicrophone: OpenAMicrophone = async () => {
  // Over plain http, except on the machine itself, browsers have no `mediaDevices`.
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
