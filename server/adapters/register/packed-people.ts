import { PROGRAMMES_AT, type PersonValues } from './snapshot-schema.ts';

// No cell holds either: whatever steers a terminal became a space when the row was read, and JSON writes it otherwise.
const betweenValues = '\u001f';
const betweenPeople = '\u001e';
const [desilAt, registerIdAt] = [10, 11];

/** A batch from thread to thread: its people are one text, which is copied as it lies, where thirteen values a person would each be made anew. */
export interface PackedPeople {
  readonly people: string;
  /** What is said of programmes, half of all that is said of a person, is the same few texts: people have their places in here. */
  readonly programmes: readonly string[];
}

/** Packs one after another, so that the values of each are garbage before the next is read. */
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

  /** The batch, and an empty one is begun. */
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
    // Both are null where nothing is known; neither is ever empty.
    values[desilAt] = values[desilAt] === '' ? null : Number(values[desilAt]);
    if (values[registerIdAt] === '') values[registerIdAt] = null;
    values[PROGRAMMES_AT] = programmes[Number(values[PROGRAMMES_AT])] ?? null;
    yield values;
  }
}
