/** The ledger cannot be read completely, so no hub uses it. The message is for the IT officer. */
export class HallDamaged extends Error {
  constructor(file: string, cause: unknown) {
    const said = cause instanceof Error ? cause.message : String(cause);
    super(
      `${file} rusak (${said}), dan balai tidak pernah dijalankan dari data yang tinggal sebagian. "npm run check-data" menunjukkan apa yang rusak; "npm run restore" mengembalikan cadangan terakhir.`,
      { cause },
    );
    this.name = 'HallDamaged';
  }
}

const DAMAGE = /^SQLITE_(CORRUPT|NOTADB|IOERR_(CORRUPTFS|DATA|SHORT_READ))/;

export const isDamage = (fault: unknown): boolean =>
  fault instanceof SyntaxError || (fault instanceof Error && 'code' in fault && DAMAGE.test(String(fault.code)));
