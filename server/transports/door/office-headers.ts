import type { Context, MiddlewareHandler } from 'hono';
import { NONCE, secureHeaders } from 'hono/secure-headers';
import type { SecureHeadersVariables } from 'hono/secure-headers';

/**
 * AC7: in a browser, a page of the office may run and show only what this hub serves, and no script injected into it. A style within a page
 * carries the nonce of its answer.
 */
export const officeHeaders: MiddlewareHandler = secureHeaders({
  // Plain http is used in the office network: HSTS would lock the screens out.
  strictTransportSecurity: false,
  xFrameOptions: 'DENY',
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", NONCE],
    imgSrc: ["'self'", 'blob:', 'data:'],
    fontSrc: ["'self'"],
    mediaSrc: ["'self'", 'blob:'],
    connectSrc: ["'self'"],
    workerSrc: ["'self'"],
    manifestSrc: ["'self'"],
    formAction: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  // Clerks photograph papers, complaints are spoken; a page needs no other permission.
  permissionsPolicy: {
    camera: ['self'],
    microphone: ['self'],
    geolocation: [],
    payment: [],
    usb: [],
    serial: [],
    bluetooth: [],
    displayCapture: [],
  },
});

/** The nonce for the inline style of this answer. */
export const nonceOf = (c: Context): string =>
  (c as Context<{ Variables: SecureHeadersVariables }>).get('secureHeadersNonce') ?? '';
