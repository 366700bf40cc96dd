/**
 * The encoder alone: the package's main entry also loads its renderers for PNG, SVG and canvas, which the hub does not
 * need.
 */
declare module 'qrcode/lib/core/qrcode.js' {
  import type { create } from 'qrcode';

  const core: { readonly create: typeof create };
  export default core;
}
