/** The hall cannot be opened without its key; nothing was changed. The message is for the IT officer. */
export class HallKeyMissing extends Error {}
