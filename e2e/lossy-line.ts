import type { Page, WebSocketRoute } from 'playwright/test';

/** Socket.IO's packet for an answer: 4 message, 3 acknowledgement, then the request's id. */
const ANSWER = /^43\d+\[/;
const VIEW = /^42\["view"/;

/** A screen's connection to the hub that can lose an answer and break, or delay views. */
export class LossyLine {
  /** Answers that the hub gave and the screen never received. */
  readonly lost: string[] = [];
  #loseNext = false;
  /** The newest delayed view; undefined: views are not delayed. */
  #late: (() => void) | null | undefined;

  /** Call it before the page is opened. */
  static async lay(page: Page): Promise<LossyLine> {
    const line = new LossyLine();
    await page.routeWebSocket(/\/socket\.io\//, (screen) => line.#join(screen, screen.connectToServer()));
    return line;
  }

  loseNextAnswer(): void {
    this.#loseNext = true;
  }

  /** From now on the screen does not receive newer views. */
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
