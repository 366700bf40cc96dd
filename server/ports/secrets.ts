export const SECRET_NAMES = [
  'mail-password',
  'whatsapp-token',
  'whatsapp-app-secret',
  'whatsapp-verify-token',
  /** OB7: whoever watches the hub shows it. */
  'metrics-token',
] as const;
export type SecretName = (typeof SECRET_NAMES)[number];

/** Passwords and tokens of the ways out of the house (MS6): beside the hall's file, in no view, no log and no export. */
export interface SecretBook {
  get(name: SecretName): string | null;
  /** Which of them are set. */
  names(): SecretName[];
  /** On the disk when it resolves; null takes it away, and nothing of it stays. */
  set(name: SecretName, value: string | null): Promise<void>;
}
