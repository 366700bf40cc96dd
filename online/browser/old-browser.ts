/** Polyfill: a package needs it when it loads, and telephones before 2021 lack it (ON4). */
Object.hasOwn ??= (of: object, name: PropertyKey) => Object.prototype.hasOwnProperty.call(of, name);
