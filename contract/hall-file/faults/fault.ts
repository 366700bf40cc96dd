/** A fault in a hall file: the path of the field and a sentence. */
export interface HallFileFault {
  readonly path: string;
  readonly sentence: string;
}

/** The entries of a list whose field repeats what an earlier entry says. */
export function doubled(list: string, field: string, values: readonly string[]): HallFileFault[] {
  return values.flatMap((value, i) =>
    values.indexOf(value) === i
      ? []
      : [{ path: `${list}[${i}].${field}`, sentence: `the ${field} "${value}" stands twice` }],
  );
}
