// The OpenAPI 3.1 document, drawn from the bound contracts: what is not bound is not in it, and the other way round.
import { z } from 'zod';
import { Problem } from '#platform';
import type { Contract } from './bind-route.ts';

type Schema = z.core.JSONSchema.BaseSchema;

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Schema => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
};

const json = (schema: Schema) => ({ 'application/json': { schema } });

/** The document as a plain object. */
export function openApiOf(contracts: readonly Contract[], title: string, version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const contract of contracts) {
    const key = contract.path.replace(/:(\w+)/g, '{$1}');
    paths[key] = { ...paths[key], [contract.method.toLowerCase()]: operationOf(contract) };
  }
  return {
    openapi: '3.1.0',
    info: { title, version },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: { Problem: schemaOf(Problem, 'output') },
      responses: { Problem: { description: 'Refused (RFC 9457)', content: problemContent() } },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'session' } },
    },
  };
}

const problemContent = () => ({ 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } });

function operationOf(contract: Contract): object {
  const body = bodyOf(contract);
  return {
    operationId: contract.id,
    summary: contract.summary,
    ...(contract.access === 'public' ? {} : { security: [{ session: [] }], 'x-access': contract.access }),
    parameters: [...fieldsOf(contract.params, 'path'), ...fieldsOf(contract.query, 'query'), ...headersOf(contract)],
    ...(body ? { requestBody: { required: true, content: body } } : {}),
    responses: {
      '200': { description: 'Done', content: replyOf(contract) },
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

function bodyOf(contract: Contract): object | null {
  if (contract.upload) {
    const file = { type: 'string', contentMediaType: 'application/octet-stream' };
    return { 'multipart/form-data': { schema: { type: 'object', properties: { file }, required: ['file'] } } };
  }
  return contract.body ? json(schemaOf(contract.body, 'input')) : null;
}

/** A reply without a shape is bytes: a download or an event stream. */
function replyOf(contract: Contract): object {
  const schema = schemaOf(contract.reply, 'output');
  return Object.keys(schema).length === 0 ? { '*/*': {} } : json(schema);
}

function fieldsOf(schema: z.ZodType | undefined, place: 'path' | 'query'): readonly object[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input');
  return Object.entries(properties).map(([name, shape]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: shape,
  }));
}

function headersOf(contract: Contract): readonly object[] {
  const header = (name: string, required: boolean, description: string) => {
    return { name, in: 'header', required, description, schema: { type: 'string' } };
  };
  return [
    ...(contract.precondition ? [header('If-Match', true, 'ETag of the version that the write is based on')] : []),
    ...(contract.idempotent ? [header('Idempotency-Key', false, 'The same key gives the first answer again')] : []),
  ];
}
