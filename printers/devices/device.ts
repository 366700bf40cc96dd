/** Why a device cannot be reached. */
export type DeviceTrouble = 'unplugged' | 'unreachable' | 'busy' | 'no-permission' | 'broken';

/** Events of a link. `lost` comes at most once, and never after `close`. */
export interface LinkListener {
  received(bytes: Uint8Array): void;
  lost(trouble: DeviceTrouble): void;
}

export interface Link {
  /**
   * Resolves when the device has taken all bytes, however long that takes, with the number it may have taken. Fewer
   * than given means that this link has ended. One write at a time.
   */
  write(bytes: Uint8Array): Promise<number>;
  /** Ends the link and any write under way. Never fails. */
  close(): Promise<void>;
}

export type Opening =
  | { readonly ok: true; readonly link: Link }
  | { readonly ok: false; readonly trouble: DeviceTrouble; readonly detail: string };

/** A connection to a printer: carries bytes without knowing what they mean. One link at a time. */
export interface Device {
  /** For logs and settings: `/dev/usb/lp0`, `tcp 192.168.1.40:9100`. */
  readonly place: string;
  open(listener: LinkListener): Promise<Opening>;
}

export const refusedOpening = (trouble: DeviceTrouble, detail: string): Opening => ({ ok: false, trouble, detail });
