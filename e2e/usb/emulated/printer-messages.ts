/** Orders to a printer that runs in a thread of its own. */
export type ToPrinter =
  | { readonly is: 'plug-in' | 'pull-out' | 'power-off' | 'take-nothing' | 'go-on' | 'end' }
  | { readonly is: 'reply'; readonly bytes: Uint8Array }
  | { readonly is: 'paper'; readonly dots: number }
  | { readonly is: 'cover'; readonly open: boolean };

export type FromPrinter =
  | { readonly is: 'plugged-in' }
  | { readonly is: 'arrived'; readonly bytes: Uint8Array }
  /** A cut paper; `unknown`: everything that the printer has not understood so far. */
  | { readonly is: 'paper'; readonly text: string; readonly unknown: readonly string[] };
