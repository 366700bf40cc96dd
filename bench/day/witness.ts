import type { DisplayView } from '../../contract/views/display-view.ts';
import { beginNext, emptyQueue, finish, withView } from '../../display/announcer/announcement-queue.ts';
import type { AnnouncementQueue } from '../../display/announcer/announcement-queue.ts';
import type { Announcement } from '../../display/announcer/announcement.ts';

/** Listens to the hall's display all day, and records every announcement as it sounded, in order (SC4). */
export class Witness {
  readonly heard: Announcement[] = [];
  #queue: AnnouncementQueue = emptyQueue();

  listen(view: DisplayView): void {
    this.#queue = withView(this.#queue, view.announcements);
    for (;;) {
      this.#queue = beginNext(this.#queue, view.now);
      if (!this.#queue.sounding) return;
      this.heard.push(this.#queue.sounding);
      this.#queue = finish(this.#queue);
    }
  }

  /** When each number was first called. */
  firstCalls(): Map<string, number> {
    const calls = new Map<string, number>();
    for (const { number, at } of this.heard) if (!calls.has(number)) calls.set(number, at);
    return calls;
  }
}
