/** What a photo or a scan may weigh. A page photographed at the counter weighs a twentieth of it. */
export const LARGEST_ATTACHMENT = 10_000_000;

/** A spoken note: the three minutes after which the kiosk stops weigh a third of it. */
export const LARGEST_RECORDING = 5_000_000;
