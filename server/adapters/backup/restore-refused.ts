/** A restore that was not done; the folder is as it was. The message is for the IT officer. */
export class RestoreRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'RestoreRefused';
  }
}
