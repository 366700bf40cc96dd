/** In a UUID of version 7 (RFC 9562) the first six bytes are the time. */
const TIME_BYTES = 6;

/**
 * A UUID made by the screen (IS2), in order of time: commands that arrive together are stored together in the ledger,
 * so that one commit writes few database pages for many of them. Its time is never read (SC9). Over plain http in the
 * office network browsers have no crypto.randomUUID.
 */
export function commandId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let time = Date.now();
  for (let at = TIME_BYTES - 1; at >= 0; at--) {
    bytes[at] = time % 256;
    time = Math.floor(time / 256);
  }
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
