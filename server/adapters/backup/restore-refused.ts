/** A restore that was not carried out; the folder is unchanged. The message is for the IT officer. */
export class RestoreRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'RestoreRefused';
  }
}
