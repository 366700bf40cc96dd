import type { PrintedPaper } from '../hub/hub-messages.ts';

/** The sentence of a ticket with its number, in both languages (server/adapters/paper/words.ts). */
const WAIT_TO_BE_CALLED = /(?:sampai nomor|until number) ([A-Z]\d{3,}) (?:dipanggil|is called)/;

/** The numbers of all tickets on these papers, in printing order. */
export function ticketNumbers(papers: readonly PrintedPaper[]): string[] {
  return papers.flatMap(({ text }) => WAIT_TO_BE_CALLED.exec(text.replaceAll(/\s+/g, ' '))?.[1] ?? []);
}
