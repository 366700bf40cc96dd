import { meterOf } from '../../ui/sound/meter.ts';

/** Opus at 24 kbit: three minutes of speech are half a megabyte. */
const BITS_PER_SECOND = 24_000;
/** What browsers record, and the hub keeps. */
const kinds = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'] as const;

/** An open microphone, until it is released. */
export interface Microphone {
  /** Current level, 0 to 1. */
  level(): number;
  /** Resolves when recording has ended, also because it was unplugged. */
  readonly ended: Promise<unknown>;
  /** Ends the recording. */
  finish(): Promise<Blob>;
  letGo(): void;
}

/** Null: there is none, permission was denied, or the browser offers none over plain http. */
export type OpenMicrophone = () => Promise<Microphone | null>;

export const openMicrophone: OpenMicrophone = async () => {
  // Over plain http, except on the machine itself, browsers have no `mediaDevices`.
  const devices = (navigator as { mediaDevices?: MediaDevices }).mediaDevices;
  const mimeType = typeof MediaRecorder === 'undefined' ? undefined : kinds.find(MediaRecorder.isTypeSupported);
  if (!devices || mimeType === undefined) return null;
  const stream = await heard(devices);
  try {
    return stream && recording(stream, mimeType);
  } catch (fault) {
    for (const track of stream?.getTracks() ?? []) track.stop();
    throw fault;
  }
};

/** Missing, in use elsewhere or not allowed: for a visitor it makes no difference. */
async function heard(devices: MediaDevices): Promise<MediaStream | null> {
  try {
    return await devices.getUserMedia({ audio: { echoCancellation: true, noiseSuppression: true, channelCount: 1 } });
  } catch (fault) {
    if (fault instanceof DOMException) return null;
    throw fault;
  }
}

function recording(stream: MediaStream, mimeType: string): Microphone {
  const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: BITS_PER_SECOND });
  const meter = meterOf(stream);
  const parts: Blob[] = [];
  const finished = new Promise<Blob>((resolve) => {
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
    recorder.addEventListener('stop', () => resolve(new Blob(parts, { type: mimeType.replace(/;.*/, '') })));
  });
  recorder.start(1_000);
  const letGo = () => {
    if (recorder.state !== 'inactive') recorder.stop();
    for (const track of stream.getTracks()) track.stop();
    meter.close();
  };
  return {
    level: meter.level,
    ended: finished,
    finish: () => {
      letGo();
      return finished;
    },
    letGo,
  };
}
