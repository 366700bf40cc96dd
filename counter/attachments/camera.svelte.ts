import { drawnJpeg, fittedSize } from './shrunk-picture.ts';

/** The browser gives a camera only to pages of this machine or of https. */
export const hasCamera = (): boolean => navigator.mediaDevices?.getUserMedia !== undefined;

const wanted: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: 'environment', width: { ideal: 2560 }, height: { ideal: 1440 } },
};

/** A camera for as long as its dialog is open. */
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

  /** The camera's light goes out with the dialog. */
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
