/** Why a device cannot be reached. */
export type DeviceTrouble = 'unplugged' | 'unreachable' | 'busy' | 'no-permission' | 'broken';

/** What a link tells while it lasts. `lost` comes at most once, and never after `close`. */
export interface LinkListener {
  received(bytes: Uint8Array): void;
  lost(trouble: DeviceTrouble): void;
}

export interface Link {
  /**
   * Resolves when the device has taken all bytes, however long it makes us wait, and tells how many it may have taken.
   * Fewer than given means that this link is at its end. One write at a time.
   */
  write(bytes: Uint8Array): Promise<number>;
  /** Ends the link, and a write under way. Does not fail. */
  close(): Promise<void>;
}

export type Opening =
  | { readonly ok: true; readonly link: Link }
  | { readonly ok: false; readonly trouble: DeviceTrouble; readonly detail: string };

/** A way to a printer. It knows bytes, not what they mean. One link at a time. */
export interface Device {
  /** For logs and settings: `/dev/usb/lp0`, `tcp 192.168.1.40:9100`. */
  readonly place: string;
  open(listener: LinkListener): Promise<Opening>;
}

export const refusedOpening = (trouble: DeviceTrouble, detail: string): Opening => ({ ok: false, trouble, detail });
