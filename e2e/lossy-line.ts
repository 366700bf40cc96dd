import type { Page, WebSocketRoute } from 'playwright/test';

/** Socket.IO's packet for an answer: 4 message, 3 acknowledgement, the request's own number. */
const ANSWER = /^43\d+\[/;
const VIEW = /^42\["view"/;

/** A screen's line to the hub that can lose one answer, and breaks with it, or bring the views late. */
export class LossyLine {
  /** Answers that the hub gave and the screen never saw. */
  readonly lost: string[] = [];
  #loseNext = false;
  /** The newest on its way; undefined: nothing is late. */
  #late: (() => void) | null | undefined;

  /** To be laid before the page is opened. */
  static async lay(page: Page): Promise<LossyLine> {
    const line = new LossyLine();
    await page.routeWebSocket(/\/socket\.io\//, (screen) => line.#join(screen, screen.connectToServer()));
    return line;
  }

  loseNextAnswer(): void {
    this.#loseNext = true;
  }

  /** The screen does not know yet what the hub has made known since. */
  fallBehind(): void {
    this.#late ??= null;
  }

  catchUp(): void {
    this.#late?.();
    this.#late = undefined;
  }

  #join(screen: WebSocketRoute, hub: WebSocketRoute): void {
    screen.onMessage((message) => hub.send(message));
    hub.onMessage((message) => {
      if (this.#late !== undefined && typeof message === 'string' && VIEW.test(message)) {
        this.#late = () => screen.send(message);
        return;
      }
      if (!this.#loseNext || typeof message !== 'string' || !ANSWER.test(message)) return screen.send(message);
      this.#loseNext = false;
      this.lost.push(message);
      void hub.close();
      void screen.close();
    });
  }
}
