const TITLES =
  /\b(the|london|royal|metropolitan|borough|district|county|city|unitary|authority|council|corporation|local|of|children.?s (trust|services))\b/giu

/** Reports name one council in many ways: "London Borough of Hillingdon", "Hillingdon Council" and "Hillingdon" are the same. */
export function isSameAuthority(one: string, other: string): boolean {
  return bareName(one) !== '' && bareName(one) === bareName(other)
}

/** "City of London" is left its London. */
function bareName(name: string): string {
  const bare = name
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(TITLES, ' ')
    .replace(/[^a-z]+/g, ' ')
    .trim()
  return bare === '' && /\blondon\b/i.test(name) ? 'london' : bare
}
