/** Photos and documents that people sent; they stay with WhatsApp until fetched. */
export interface MediaRoom {
  fetch(mediaId: string): Promise<FetchedMedia>;
}

export type FetchedMedia =
  | { readonly is: 'here'; readonly bytes: Uint8Array }
  | { readonly is: 'too-large' }
  | { readonly is: 'wrong-kind' }
  /** It cannot be fetched, now or ever: the sender is asked to send it again. */
  | { readonly is: 'gone' };
