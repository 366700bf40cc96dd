/** ON10: the proof of work is computed in a worker while the form is filled in. */
export type Solve = (challenge: string) => Promise<unknown>;

export const solverAt =
  (address: string): Solve =>
  (challenge) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(address);
      worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        worker.terminate();
        resolve(data);
      });
      worker.addEventListener('error', () => {
        worker.terminate();
        reject(new Error('The proof could not be worked out.'));
      });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port, not a window
      worker.postMessage(JSON.parse(challenge));
    });

/** The value of the form's proof field. */
export async function proofOf(challenge: string, solve: Solve): Promise<string> {
  return JSON.stringify({ challenge: JSON.parse(challenge) as unknown, solution: await solve(challenge) });
}
