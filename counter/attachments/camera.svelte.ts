import { drawnJpeg, fittedSize } from './shrunk-picture.ts';

/** Browsers allow a camera only on pages of this machine or over https. */
export const hasCamera = (): boolean => navigator.mediaDevices?.getUserMedia !== undefined;

const wanted: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: 'environment', width: { ideal: 2560 }, height: { ideal: 1440 } },
};

/** A camera that is on while its dialog is open. */
export class Camera {
  state = $state<'starting' | 'live' | 'taken' | 'refused'>('starting');
  photo = $state.raw<{ readonly blob: Blob; readonly address: string } | null>(null);
  #stream: MediaStream | null = null;
  #isGone = false;

  async start(video: HTMLVideoElement): Promise<void> {
    const stream = await navigator.mediaDevices.getUserMedia(wanted).catch(() => null);
    if (this.#isGone || stream === null) {
      if (stream) stopAll(stream);
      this.state = 'refused';
      return;
    }
    this.#stream = stream;
    video.srcObject = stream;
    await video.play();
    this.state = 'live';
  }

  async take(video: HTMLVideoElement): Promise<void> {
    const blob = await drawnJpeg(video, fittedSize(video.videoWidth, video.videoHeight));
    if (blob === null || this.#isGone) return;
    this.photo = { blob, address: URL.createObjectURL(blob) };
    this.state = 'taken';
  }

  again(): void {
    this.#forgetPhoto();
    this.state = 'live';
  }

  /** Switches the camera off, with its light. */
  stop(): void {
    this.#isGone = true;
    if (this.#stream) stopAll(this.#stream);
    this.#forgetPhoto();
  }

  #forgetPhoto(): void {
    if (this.photo) URL.revokeObjectURL(this.photo.address);
    this.photo = null;
  }
}

function stopAll(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
