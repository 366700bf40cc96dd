export type Role = 'kiosk' | 'display' | 'counter';

/** Panel sizes as in a hall. */
export const glass: Readonly<Record<Role, { readonly width: number; readonly height: number }>> = {
  kiosk: { width: 1080, height: 1920 },
  display: { width: 1920, height: 1080 },
  counter: { width: 1366, height: 768 },
};
