import type { Context, MiddlewareHandler } from 'hono';
import { NONCE, secureHeaders } from 'hono/secure-headers';
import type { SecureHeadersVariables } from 'hono/secure-headers';

/**
 * AC7: what a page of the office may do in a browser: run and show what this hub serves, and nothing that was written into it. A style that a
 * page of the hub carries itself bears the number of this answer.
 */
export const officeHeaders: MiddlewareHandler = secureHeaders({
  // Plain http in the office network: a promise of https would lock the screens out.
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
  // A clerk photographs a paper, a complaint is spoken; nothing else of a computer is anybody's business.
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

/** What the page of this answer writes beside its own style. */
export const nonceOf = (c: Context): string =>
  (c as Context<{ Variables: SecureHeadersVariables }>).get('secureHeadersNonce') ?? '';
