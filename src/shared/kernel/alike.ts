/** Whether two objects have the same value under each name; a name that is left out holds nothing. */
export const isAlike = (a: object, b: object): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => {
    const one: unknown = Reflect.get(a, name);
    const other: unknown = Reflect.get(b, name);
    return Object.is(one, other);
  });
