// Canonical JSON (RFC 8785): one text for one value, so that a hash means the value and not the way it was written.
import type { Json } from '#kernel';

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

function quote(text: string): string {
  if (LONE_SURROGATE.test(text)) throw new TypeError('text with a lone surrogate has no canonical form');
  return JSON.stringify(text);
}

/**
 * The canonical text of a JSON value: members sorted by UTF-16 code unit, no white space, shortest numbers.
 * Members whose value is undefined are left out, as JSON.stringify does. Throws TypeError for what JSON cannot hold.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} has no JSON form`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item: Json) => canonicalJson(item)).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`a ${typeof value} has no JSON form`);
  const members = Object.entries(value as { readonly [key: string]: Json | undefined })
    .filter((member): member is [string, Json] => member[1] !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => `${quote(key)}:${canonicalJson(item)}`);
  return `{${members.join(',')}}`;
}

type Members = { readonly [key: string]: Json | undefined };

/** True when both have the same canonical JSON; writes neither, which is what makes it quick. */
export function sameJson(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  if (Array.isArray(one) || Array.isArray(other))
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item: Json, index) => sameJson(item, other[index] as Json))
    );
  const [here, there] = [one as Members, other as Members];
  for (const key of Object.keys(here)) if (!sameJson(here[key], there[key])) return false;
  for (const key of Object.keys(there)) if (there[key] !== undefined && here[key] === undefined) return false;
  return true;
}
