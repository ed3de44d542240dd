// The readable page of the API: plain markup made from the contracts, without a script, at /api/docs.
import { z } from 'zod';
import type { Contract } from './bind-route.ts';

const STYLE = `
body{font:15px/1.6 system-ui,"Noto Sans CJK SC",sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1f2328;background:#fff}
h1{font-size:1.5rem}details{border-top:1px solid #d0d7de;padding:.5rem 0}summary{cursor:pointer}
code,pre{font:13px/1.5 ui-monospace,monospace}pre{background:#f6f8fa;padding:.75rem;overflow:auto}
b.method{display:inline-block;min-width:4rem}.quiet{color:#57606a}`;

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (mark) => MARKS[mark] ?? mark);

/** The page; `__NONCE__` stands where the answer's nonce goes. */
export function apiPageOf(contracts: readonly Contract[], title: string, version: string): string {
  const routes = [...contracts].sort((a, b) => a.path.localeCompare(b.path)).map(sectionOf);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} API</title><style nonce="__NONCE__">${STYLE}</style></head>
<body><h1>${escape(title)} API ${escape(version)}</h1>
<p>Every page of the product uses these routes; so may other programs. The machine-readable form is
<a href="/api/openapi.json">OpenAPI 3.1</a>. A refusal is <code>application/problem+json</code> (RFC 9457) with a stable
<code>code</code>. A write names the version that it is based on in <code>If-Match</code> (428 without, 412 when it is old);
the same <code>Idempotency-Key</code> does nothing twice.</p>
${routes.join('\n')}
</body></html>`;
}

function sectionOf(contract: Contract): string {
  const needs = [
    `access: ${contract.access}`,
    ...(contract.precondition ? ['If-Match'] : []),
    ...(contract.idempotent ? ['Idempotency-Key'] : []),
    ...(contract.upload ? ['multipart form with one file'] : []),
  ];
  const shapes = [
    shapeOf('Path', contract.params, 'input'),
    shapeOf('Query', contract.query, 'input'),
    shapeOf('Body', contract.body, 'input'),
    shapeOf('Reply', contract.reply, 'output'),
  ];
  return `<details id="${escape(contract.id)}"><summary><b class="method">${contract.method}</b> <code>${escape(contract.path)}</code>
<span class="quiet">${escape(contract.summary)}</span></summary>
<p class="quiet">${escape(needs.join(' · '))}</p>${shapes.join('')}</details>`;
}

function shapeOf(label: string, schema: z.ZodType | undefined, io: 'input' | 'output'): string {
  if (!schema) return '';
  const { $schema: _, ...shape } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  if (Object.keys(shape).length === 0) return `<h2>${label}</h2><p>Bytes of the media type that the answer names.</p>`;
  return `<h4>${label}</h4><pre>${escape(JSON.stringify(shape, null, 2))}</pre>`;
}
