/** The ESC/POS commands we send, by name. References: Epson ESC/POS command reference for TM printers. */
const ESC = 0x1b;
const FS = 0x1c;
const GS = 0x1d;
const DLE = 0x10;

const command = (...bytes: number[]): Buffer => Buffer.from(bytes);
const low = (value: number): number => value & 0xff;
const high = (value: number): number => (value >> 8) & 0xff;

export const initialise = command(ESC, 0x40);
/** Clones often start in Chinese mode and combine bytes above 0x7f into pairs. */
export const leaveChineseMode = command(FS, 0x2e);
export const selectCodePage = (page: number): Buffer => command(ESC, 0x74, page);
/** Sets the unit of paper feed: the commands below count in dots. The horizontal unit stays unchanged. */
export const feedUnits = (perInch: number): Buffer => command(GS, 0x50, 0, perInch);
export const lineSpacing = (dots: number): Buffer => command(ESC, 0x33, dots);

export const bold = (on: boolean): Buffer => command(ESC, 0x45, on ? 1 : 0);
export const underline = (on: boolean): Buffer => command(ESC, 0x2d, on ? 1 : 0);
export const inverse = (on: boolean): Buffer => command(GS, 0x42, on ? 1 : 0);
export const magnify = (width: number, height: number): Buffer => command(GS, 0x21, ((width - 1) << 4) | (height - 1));

export function feedDots(dots: number): Buffer {
  const steps: Buffer[] = [];
  for (let left = dots; left > 0; left -= 255) steps.push(command(ESC, 0x4a, Math.min(left, 255)));
  return Buffer.concat(steps);
}

export const cutPartially = command(GS, 0x56, 66, 0);

export function rasterBand(widthBytes: number, rows: Uint8Array): Buffer {
  const height = rows.length / widthBytes;
  return Buffer.concat([
    command(GS, 0x76, 0x30, 0, low(widthBytes), high(widthBytes), low(height), high(height)),
    rows,
  ]);
}

/** GS ( k, model 2, error correction M. */
export function qrCode(data: Uint8Array, moduleDots: number): Buffer {
  const stored = data.length + 3;
  return Buffer.concat([
    command(GS, 0x28, 0x6b, 4, 0, 49, 65, 50, 0),
    command(GS, 0x28, 0x6b, 3, 0, 49, 67, moduleDots),
    command(GS, 0x28, 0x6b, 3, 0, 49, 69, 49),
    command(GS, 0x28, 0x6b, low(stored), high(stored), 49, 80, 48),
    data,
    command(GS, 0x28, 0x6b, 3, 0, 49, 81, 48),
  ]);
}

/**
 * Automatic status (ASB): every change of the printer's state is reported from now on, and the current state at once.
 */
export const reportEveryChange = command(GS, 0x61, 0xff);
/** Two queries with immediate answers, even while the printer is stopped: whether it is, and why. */
export const askNow = command(DLE, 0x04, 1, DLE, 0x04, 2);
/** Answered when everything before it is printed: four bytes between 0x20 and 0x7e are returned. */
export const askWhenPrinted = (processId: string): Buffer =>
  Buffer.concat([command(GS, 0x28, 0x48, 6, 0, 0x30, 0x30), Buffer.from(processId, 'latin1')]);
/** The older query: paper sensor, answered in order, so an answer means that everything before was received. */
export const askPaperInOrder = command(GS, 0x72, 1);
/**
 * Sent first on every link: if the previous one broke off within the length bytes of a command, zeros complete them.
 * Any other bytes would make that command longer than any of ours.
 */
export const endOfBrokenFigures = Buffer.alloc(16);
/** More bytes than our longest command: completes a command that a pulled cable cut off in the middle. */
export const endOfBrokenCommand = (longest: number): Buffer => Buffer.concat([Buffer.alloc(longest), initialise]);
/**
 * The cut command feeds to the cutter; without one the paper is torn off by hand, so it must be fed past the tear bar.
 */
export const ejectScrap = (cutter: 'partial' | 'none', dotsToBar: number): Buffer =>
  Buffer.concat([initialise, Buffer.from('\n'), cutter === 'partial' ? cutPartially : feedDots(dotsToBar)]);
