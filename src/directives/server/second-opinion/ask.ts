// The optional second opinion: sends a directive's text and our items to an OpenAI-compatible endpoint that an administrator
// has set, and brings back proposals. Off unless set: without a model this file opens no connection.
import { z } from 'zod';
import type { Item } from '#directives';
import { type Result, ok, refuse } from '#kernel';
import type { Proposal } from './proposal.ts';
import { RawAnswer } from './proposal.ts';
import { messagesFor } from './prompt.ts';
import { weigh } from './weigh.ts';

/** Where to ask; the same shape as the setting. `url` ends before /chat/completions. */
export interface Model {
  readonly url: string;
  readonly name: string;
  readonly key: string | null;
}

export interface SecondOpinion {
  /** The model's name, to be shown beside its proposals. */
  readonly model: string;
  readonly proposals: readonly Proposal[];
  /** How many of its proposals were left out, because they did not quote the text or were malformed. */
  readonly dropped: number;
}

export interface AskLimits {
  readonly milliseconds: number;
  readonly answerBytes: number;
  readonly characters: number;
}

export const ASK_LIMITS: AskLimits = { milliseconds: 90_000, answerBytes: 1024 * 1024, characters: 60_000 };

const Completion = z.object({ choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1) });

const unreachable = () => refuse('unavailable', 'second-opinion-unreachable');
const unusable = () => refuse('unavailable', 'second-opinion-unusable');

/**
 * Asks the model once. Refuses when there is none (`second-opinion-off`), the text is too long to send, the model does not
 * answer in time, or its answer has not the form asked for. Never throws. What comes back may only be shown as proposals.
 */
export async function askSecondOpinion(
  model: Model | null,
  text: string,
  items: readonly Item[],
  limits: Partial<AskLimits> = {},
): Promise<Result<SecondOpinion>> {
  if (!model) return refuse('unavailable', 'second-opinion-off');
  const { milliseconds, answerBytes, characters } = { ...ASK_LIMITS, ...limits };
  if (text.length > characters) return refuse('invalid', 'second-opinion-too-long', { limit: characters });
  const answer = await post(model, messagesFor(text, items), milliseconds, answerBytes);
  if (answer === null) return unreachable();
  const raw = proposalsOf(answer);
  return raw ? ok({ model: model.name, ...weigh(text, items, raw) }) : unusable();
}

/** The body of the answer, or null when there is none to be had within the limits. */
async function post(model: Model, messages: unknown, milliseconds: number, mostBytes: number): Promise<string | null> {
  const signal = AbortSignal.timeout(milliseconds);
  try {
    const response = await fetch(`${model.url.replace(/\/+$/, '')}/chat/completions`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(model.key ? { authorization: `Bearer ${model.key}` } : {}),
      },
      body: JSON.stringify({ model: model.name, messages, temperature: 0, stream: false }),
      // The text goes to the address that was set and to no other.
      redirect: 'error',
      signal,
    });
    if (response.ok && response.body) return await bounded(response.body, mostBytes);
    await response.body?.cancel();
    return null;
  } catch {
    return null;
  }
}

async function bounded(body: AsyncIterable<Uint8Array>, most: number): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > most) return null;
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

function proposalsOf(answer: string): readonly unknown[] | null {
  const completion = Completion.safeParse(parseJson(answer));
  const content = completion.success ? completion.data.choices[0]?.message.content : undefined;
  // Models like to think aloud first and to fence their JSON.
  const plain = content?.replace(/<think>[\s\S]*?<\/think>/g, '') ?? '';
  const parsed = RawAnswer.safeParse(parseJson(plain.slice(plain.indexOf('{'), plain.lastIndexOf('}') + 1)));
  return parsed.success ? parsed.data.proposals : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
