import type { Page, WebSocketRoute } from 'playwright/test';

/** Socket.IO's packet for an answer: 4 message, 3 acknowledgement, the request's own number. */
const ANSWER = /^43\d+\[/;

/** A screen's line to the hub that can lose one answer, and breaks with it. */
export class LossyLine {
  /** Answers that the hub gave and the screen never saw. */
  readonly lost: string[] = [];
  #loseNext = false;

  /** To be laid before the page is opened. */
  static async lay(page: Page): Promise<LossyLine> {
    const line = new LossyLine();
    await page.routeWebSocket(/\/socket\.io\//, (screen) => line.#join(screen, screen.connectToServer()));
    return line;
  }

  loseNextAnswer(): void {
    this.#loseNext = true;
  }

  #join(screen: WebSocketRoute, hub: WebSocketRoute): void {
    screen.onMessage((message) => hub.send(message));
    hub.onMessage((message) => {
      if (!this.#loseNext || typeof message !== 'string' || !ANSWER.test(message)) return screen.send(message);
      this.#loseNext = false;
      this.lost.push(message);
      void hub.close();
      void screen.close();
    });
  }
}
