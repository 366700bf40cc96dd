export const SECRET_NAMES = [
  'mail-password',
  'whatsapp-token',
  'whatsapp-app-secret',
  'whatsapp-verify-token',
  /** OB7: shown by whoever monitors the hub. */
  'metrics-token',
] as const;
export type SecretName = (typeof SECRET_NAMES)[number];

/** Passwords and tokens of mail server and WhatsApp (MS6): stored apart from the hall's file; in no view, log or export. */
export interface SecretBook {
  get(name: SecretName): string | null;
  /** Names of those that are set. */
  names(): SecretName[];
  /** On disk when it resolves; null deletes it without a trace. */
  set(name: SecretName, value: string | null): Promise<void>;
}
