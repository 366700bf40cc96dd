/** What people sent as a photo or a document; it lies with WhatsApp until it is fetched. */
export interface MediaRoom {
  fetch(mediaId: string): Promise<FetchedMedia>;
}

export type FetchedMedia =
  | { readonly is: 'here'; readonly bytes: Uint8Array }
  | { readonly is: 'too-large' }
  | { readonly is: 'wrong-kind' }
  /** It cannot be had, now or ever: he is asked to send it again. */
  | { readonly is: 'gone' };
