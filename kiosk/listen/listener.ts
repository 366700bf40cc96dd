/** What is there while somebody listens. */
export interface Listener {
  begin(): void;
  end(): void;
}
