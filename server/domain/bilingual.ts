/** Words in the two languages of the hall, Indonesian first. */
export interface Bilingual {
  readonly id: string;
  readonly en: string;
}
