// Builds the address of a call from its contract's path: names in braces or after a colon are filled from params.

export type QueryValue = string | number | boolean | null | undefined | readonly (string | number)[];

/** `/api/matters/:id` or `/api/matters/{id}` with its names filled and escaped. Throws on a missing name: that is a bug. */
export function fillPath(path: string, params: Readonly<Record<string, unknown>> = {}): string {
  return path.replace(/:(\w+)|\{(\w+)\}/g, (_, colon?: string, brace?: string) => {
    const name = colon ?? brace ?? '';
    const value = params[name];
    if (typeof value !== 'string' && typeof value !== 'number') throw new Error(`no value for ${name} in ${path}`);
    return encodeURIComponent(value);
  });
}

/** `?a=1&b=2`, or nothing. Absent values (undefined, null, '') are left out; a list repeats its name. */
export function writeQuery(query: Readonly<Record<string, QueryValue>> = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '') continue;
    for (const item of Array.isArray(value) ? value : [value]) search.append(name, String(item));
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
