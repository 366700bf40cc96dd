/** What a microphone hears, until it is let go. Null: there is none, it was not allowed, or this browser gives none over plain http. */
export async function openMicrophoneStream(audio: MediaTrackConstraints): Promise<MediaStream | null> {
  // Over plain http, outside the machine itself, browsers have no devices at all.
  const devices = (navigator as { mediaDevices?: MediaDevices }).mediaDevices;
  if (!devices || typeof MediaRecorder === 'undefined') return null;
  try {
    return await devices.getUserMedia({ audio: { noiseSuppression: true, channelCount: 1, ...audio } });
  } catch (fault) {
    // Missing, in use elsewhere or not allowed: for whoever wants to speak it is all the same.
    if (fault instanceof DOMException) return null;
    throw fault;
  }
}

export interface LevelMeter {
  /** How loud it is now: 0 to 1. */
  level(): number;
  close(): void;
}

export function meterOf(stream: MediaStream): LevelMeter {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  return {
    level: () => {
      analyser.getFloatTimeDomainData(samples);
      return loudness(samples);
    },
    close: () => void context.close(),
  };
}

/** All that the recorder gives from now until it stops. */
export function recordedBy(recorder: MediaRecorder): Promise<Blob> {
  const parts: Blob[] = [];
  return new Promise((resolve) => {
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
    recorder.addEventListener('stop', () => resolve(new Blob(parts, { type: recorder.mimeType })));
  });
}

export function letGo(stream: MediaStream, meter: LevelMeter): void {
  for (const track of stream.getTracks()) track.stop();
  meter.close();
}

/** As an ear hears it: silence is 0, a voice near the microphone about 0.8. */
export function loudness(samples: Float32Array): number {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, samples.length);
  const decibels = 10 * Math.log10(power + 1e-10);
  return Math.min(1, Math.max(0, (decibels + 60) / 50));
}
