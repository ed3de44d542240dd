// Milestones as lines: what each is called and when it is due; lines are added and taken off, and one always stays.
import { Button, Input } from 'antd';
import { DayInput } from '#platform/web';
import './milestone-lines.css';

export interface MilestoneLine {
  readonly name: string;
  readonly due: string | null;
}

export interface MilestoneLinesProps {
  readonly lines: readonly MilestoneLine[];
  /** The first day that may be given. */
  readonly min?: string;
  /** What the nth line (from 1) and its controls are called. */
  readonly say: (what: 'name' | 'due' | 'remove' | 'add', n: number) => string;
  readonly onChange: (lines: MilestoneLine[]) => void;
}

const MOST = 30;

export function MilestoneLines({ lines, min, say, onChange }: MilestoneLinesProps) {
  const change = (at: number, what: Partial<MilestoneLine>) =>
    onChange(lines.map((line, index) => (index === at ? { ...line, ...what } : line)));
  return (
    <>
      <ol className="milestone-lines">
        {lines.map(({ name, due }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a milestone is its place in the order
          <li key={index}>
            <Input
              aria-label={say('name', index + 1)}
              placeholder={say('name', index + 1)}
              maxLength={100}
              value={name}
              onChange={(event) => change(index, { name: event.target.value })}
            />
            <DayInput
              label={say('due', index + 1)}
              {...(min === undefined ? {} : { min })}
              value={due}
              onChange={(day) => change(index, { due: day })}
            />
            <Button
              type="text"
              size="small"
              disabled={lines.length === 1}
              aria-label={say('remove', index + 1)}
              onClick={() => onChange(lines.filter((_, at) => at !== index))}
            >
              ×
            </Button>
          </li>
        ))}
      </ol>
      <Button size="small" disabled={lines.length >= MOST} onClick={() => onChange([...lines, { name: '', due: null }])}>
        {say('add', lines.length + 1)}
      </Button>
    </>
  );
}
