/** Largest photo or scan, in bytes. A page photographed at the counter weighs a twentieth of it. */
export const LARGEST_ATTACHMENT = 10_000_000;

/** Largest spoken note, in bytes; three minutes, at which the kiosk stops recording, weigh a third of it. */
export const LARGEST_RECORDING = 5_000_000;
