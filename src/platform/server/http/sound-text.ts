// Refuses what no text holds and no database keeps: U+0000, and halves of characters (they would come back as another text than
// the one that was hashed).
import { type Result, ok, refuse } from '#kernel';

const MOST_DEEP = 64;

/** Looks at every text in a parsed request, names of fields included. Refuses `unsound-text`, and `too-deep` beyond 64 levels. */
export function soundTexts(value: unknown, depth = 0): Result<null> {
  if (typeof value === 'string') return isSound(value) ? ok(null) : refuse('invalid', 'unsound-text');
  if (typeof value !== 'object' || value === null) return ok(null);
  if (depth >= MOST_DEEP) return refuse('invalid', 'too-deep');
  for (const [name, held] of Object.entries(value)) {
    if (!isSound(name)) return refuse('invalid', 'unsound-text');
    const sound = soundTexts(held, depth + 1);
    if (!sound.ok) return sound;
  }
  return ok(null);
}

const isSound = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed();
