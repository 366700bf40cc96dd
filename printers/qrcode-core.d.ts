/** The code alone: the package's own door loads what draws PNG, SVG and canvas, too, and no start of the hub needs those. */
declare module 'qrcode/lib/core/qrcode.js' {
  import type { create } from 'qrcode';

  const core: { readonly create: typeof create };
  export default core;
}
