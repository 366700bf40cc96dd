/** What a photo or a scan may weigh. A page photographed at the counter weighs a twentieth of it. */
export const LARGEST_ATTACHMENT = 10_000_000;

/** A spoken note: three minutes weigh a third of it, and the kiosk stops there. */
export const LARGEST_RECORDING = 5_000_000;
export const LONGEST_RECORDING_SECONDS = 180;
