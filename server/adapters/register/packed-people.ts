import { PROGRAMMES_AT, type PersonValues } from './snapshot-schema.ts';

// No cell contains either: control characters became spaces when the row was read, and JSON escapes them.
const betweenValues = '\u001f';
const betweenPeople = '\u001e';
const [desilAt, registerIdAt] = [10, 11];

/** A batch passed between threads: all its people as one text, which is copied at once, instead of thirteen values for each. */
export interface PackedPeople {
  readonly people: string;
  /** Texts about programmes are half of all data but few distinct ones: people refer to them by index. */
  readonly programmes: readonly string[];
}

/** Packs people one by one, so that the values of each are garbage before the next is read. */
export class PeoplePacker {
  #people: string[] = [];
  #programmes = new Map<string, number>();

  add(values: PersonValues): void {
    const programmes = String(values[PROGRAMMES_AT]);
    const place = this.#programmes.get(programmes) ?? this.#programmes.size;
    this.#programmes.set(programmes, place);
    values[PROGRAMMES_AT] = place;
    this.#people.push(values.join(betweenValues));
  }

  /** Returns the batch and begins an empty one. */
  take(): PackedPeople {
    const batch = { people: this.#people.join(betweenPeople), programmes: [...this.#programmes.keys()] };
    [this.#people, this.#programmes] = [[], new Map()];
    return batch;
  }
}

export function* unpacked({ people, programmes }: PackedPeople): Generator<PersonValues> {
  if (people === '') return;
  for (const person of people.split(betweenPeople)) {
    const values: PersonValues = person.split(betweenValues);
    // Both are null where unknown; neither is ever an empty text.
    values[desilAt] = values[desilAt] === '' ? null : Number(values[desilAt]);
    if (values[registerIdAt] === '') values[registerIdAt] = null;
    values[PROGRAMMES_AT] = programmes[Number(values[PROGRAMMES_AT])] ?? null;
    yield values;
  }
}
