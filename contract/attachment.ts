/** What a photo or a scan may weigh. A page photographed at the counter weighs a twentieth of it. */
export const LARGEST_ATTACHMENT = 10_000_000;
