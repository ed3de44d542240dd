// The place where a file is dropped or chosen.
import { Button } from 'antd';
import { type DragEvent, useRef, useState } from 'react';
import { formatSize, useWords } from '#platform/web';
import { reviewWords } from '../words.ts';

export interface FileDropProps {
  readonly file: File | null;
  readonly disabled: boolean;
  readonly onFile: (file: File | null) => void;
}

/** One file, chosen or dropped. */
export function FileDrop({ file, disabled, onFile }: FileDropProps) {
  const w = useWords(reviewWords);
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drag = (event: DragEvent, inside: boolean) => {
    event.preventDefault();
    setOver(inside && !disabled);
  };
  const drop = (event: DragEvent) => {
    drag(event, false);
    const dropped = event.dataTransfer.files[0];
    if (dropped && !disabled) onFile(dropped);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut of the button
    <div
      className={`intake-drop${over ? ' intake-drop-over' : ''}`}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={drop}
    >
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={w('receive-file')}
        accept=".docx,.pdf,.txt,.md"
        onChange={(event) => {
          onFile(event.target.files?.[0] ?? null);
          event.target.value = '';
        }}
      />
      {file ? (
        <p>
          <strong>{file.name}</strong> <span className="muted">{formatSize(file.size)}</span>
        </p>
      ) : null}
      <Button disabled={disabled} onClick={() => input.current?.click()}>
        {w(file ? 'receive-other-file' : 'receive-file')}
      </Button>
      {file ? null : <p className="muted">{w('receive-drop')}</p>}
    </div>
  );
}
