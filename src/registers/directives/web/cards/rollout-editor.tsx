// The list of a per-item roll-out: one a line, pasted from a column, or read from the first column of a spreadsheet.
import { Button, Input } from 'antd';
import { useId, useRef, useState } from 'react';
import { RefusalNotice, type CallRefusal, upload, useWords } from '#platform/web';
import { directivesApi, rolloutLines } from '#registers/directives';
import { reviewWords } from '../words.ts';

export interface RolloutEditorProps {
  readonly items: readonly string[];
  readonly onChange: (items: readonly string[]) => void;
}

export function RolloutEditor({ items, onChange }: RolloutEditorProps) {
  const w = useWords(reviewWords);
  const label = useId();
  const file = useRef<HTMLInputElement>(null);
  // What is typed stays as it was typed; the items are its lines.
  const [typed, setTyped] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<CallRefusal | null>(null);
  const [reading, setReading] = useState(false);
  const write = (text: string) => {
    setTyped(text);
    setSaid(null);
    onChange(rolloutLines(text.split('\n')).items);
  };
  const read = async (chosen: File) => {
    setReading(true);
    const result = await upload(directivesApi.rolloutItemsRoute, { file: chosen });
    setReading(false);
    setRefusal(result.ok ? null : result.refusal);
    if (!result.ok) return;
    const { items: found, skipped } = result.value.value;
    setTyped(null);
    onChange(found);
    setSaid(w('rollout-read', { n: found.length, skipped }));
  };
  return (
    <div className="proposal-rollout">
      <label htmlFor={label}>{w('rollout-lines')}</label>
      <Input.TextArea
        id={label}
        className="growing"
        rows={4}
        value={typed ?? items.join('\n')}
        onChange={(event) => write(event.target.value)}
      />
      <p className="proposal-measure-row">
        <Button size="small" loading={reading} onClick={() => file.current?.click()}>
          {w('rollout-file')}
        </Button>
        <input
          ref={file}
          type="file"
          accept=".xlsx,.csv,.txt"
          hidden
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            event.target.value = '';
            if (chosen) void read(chosen);
          }}
        />
        <span className="muted" role="status">
          {said ?? w('rollout-count', { n: items.length })}
        </span>
      </p>
      <RefusalNotice refusal={refusal} />
    </div>
  );
}
