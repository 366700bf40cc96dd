export interface Sensors {
  readonly stopped: boolean;
  readonly coverOpen: boolean;
  readonly cutterJammed: boolean;
  readonly broken: boolean;
  readonly paperLow: boolean;
  readonly paperOut: boolean;
}

/** The four bytes of automatic status (GS a), sent at every change. */
export function automaticStatus(sensors: Sensors): Buffer {
  const state = 0x10 | (sensors.stopped ? 0x08 : 0) | (sensors.coverOpen ? 0x20 : 0);
  const error = (sensors.cutterJammed ? 0x08 : 0) | (sensors.broken ? 0x20 : 0);
  return Buffer.from([state, error, paperBits(sensors), 0]);
}

/** The answer to GS r 1. */
export function paperStatus(sensors: Sensors): Buffer {
  return Buffer.from([paperBits(sensors)]);
}

/** The answer to DLE EOT n; undefined where there is no such query. */
export function realTimeStatus(question: number, sensors: Sensors): Buffer | undefined {
  const answers: Readonly<Record<number, number>> = {
    1: sensors.stopped ? 0x08 : 0,
    2:
      (sensors.coverOpen ? 0x04 : 0) |
      (sensors.paperOut ? 0x20 : 0) |
      (sensors.cutterJammed || sensors.broken ? 0x40 : 0),
    3: (sensors.cutterJammed ? 0x08 : 0) | (sensors.broken ? 0x20 : 0),
    4: (sensors.paperLow ? 0x0c : 0) | (sensors.paperOut ? 0x60 : 0),
  };
  const answer = answers[question];
  return answer === undefined ? undefined : Buffer.from([0x12 | answer]);
}

/** The answer to GS ( H: 37 22 and the four bytes of the id. */
export function processIdReply(id: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([0x37, 0x22]), id, Buffer.from([0])]);
}

function paperBits(sensors: Sensors): number {
  return (sensors.paperLow ? 0x03 : 0) | (sensors.paperOut ? 0x0c : 0);
}
