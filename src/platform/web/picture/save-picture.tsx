// The buttons under which a part of the page is taken away: as a picture (PNG), painted here from what stands on the page, and
// its numbers as a spreadsheet, from the server.
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useWords } from '../language/words.ts';
import { notify } from '../parts/notices.tsx';
import { pageWords } from '../words.ts';
import { paint } from './paint.ts';

export interface SaveButtonsProps {
  /** What the part is called, in the names of the buttons. */
  readonly name: string;
  /** Lines above the picture: of whom, as of when. */
  readonly heading: readonly string[];
  /** Without its ending. */
  readonly fileName: string;
  /** The address of the same numbers as xlsx. */
  readonly sheet?: string;
}

function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers fetch it only after the click is over.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Stands in a `section`, which is the part that is saved. */
export function SaveButtons({ name, heading, fileName, sheet }: SaveButtonsProps) {
  const w = useWords(pageWords);
  const place = useRef<HTMLDivElement>(null);
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    const part = place.current?.closest('section');
    if (!part) return;
    setBusy(true);
    try {
      const picture = await paint({ heading, parts: [part] });
      if (picture) download(picture, `${fileName}.png`);
      notify({ text: w(picture ? 'picture-saved' : 'picture-too-large') });
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="save-buttons" ref={place} data-off-picture="">
      <Button size="small" loading={busy} onClick={save} aria-label={w('picture-save-of', { name })}>
        {w('picture-save')}
      </Button>
      {sheet ? (
        <Button size="small" href={sheet} download aria-label={w('picture-sheet-of', { name })}>
          {w('picture-sheet')}
        </Button>
      ) : null}
    </div>
  );
}
