/** What a package counts on as it is loaded, and telephones of before 2021 have not (ON4). */
Object.hasOwn ??= (of: object, name: PropertyKey) => Object.prototype.hasOwnProperty.call(of, name);
