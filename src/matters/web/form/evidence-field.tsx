// Files as evidence: chosen, dropped, pasted or photographed; each is stored by its content before the command that names it.
import { Button, Progress } from 'antd';
import { type ClipboardEvent, type DragEvent, useEffect, useRef, useState } from 'react';
import { mattersApi } from '#matters';
import { type CallRefusal, formatSize, upload, useRefusalWords, useWords } from '#platform/web';
import { mattersWords } from '../words.ts';

export interface EvidenceRef {
  readonly hash: string;
  readonly name: string;
}

interface Sent {
  readonly key: number;
  readonly file: File;
  readonly share: number;
  readonly refusal: CallRefusal | null;
  readonly hash: string | null;
}

export interface EvidenceFieldProps {
  readonly id?: string;
  readonly value?: readonly EvidenceRef[];
  readonly onChange?: (value: readonly EvidenceRef[]) => void;
  /** Told while files are on their way, so that the form waits for them. */
  readonly onBusy?: (busy: boolean) => void;
}

let keys = 0;

function useSending({ onChange, onBusy }: EvidenceFieldProps) {
  const [files, setFiles] = useState<readonly Sent[]>([]);
  const latest = useRef({ onChange, onBusy });
  latest.current = { onChange, onBusy };
  useEffect(() => {
    latest.current.onBusy?.(files.some(({ hash, refusal }) => hash === null && refusal === null));
    latest.current.onChange?.(files.flatMap(({ hash, file }) => (hash === null ? [] : [{ hash, name: file.name }])));
  }, [files]);
  const change = (key: number, what: Partial<Sent>) =>
    setFiles((now) => now.map((one) => (one.key === key ? { ...one, ...what } : one)));
  const send = async (file: File) => {
    const key = ++keys;
    setFiles((now) => [...now, { key, file, share: 0, refusal: null, hash: null }]);
    const result = await upload(mattersApi.uploadRoute, { file, onProgress: (share) => change(key, { share }) });
    change(key, result.ok ? { share: 1, hash: result.value.value.hash } : { refusal: result.refusal });
  };
  return {
    files,
    add: (list: Iterable<File>) => {
      for (const file of list) void send(file);
    },
    remove: (key: number) => setFiles((now) => now.filter((one) => one.key !== key)),
  };
}

export function EvidenceField(props: EvidenceFieldProps) {
  const w = useWords(mattersWords);
  const input = useRef<HTMLInputElement>(null);
  const { files, add, remove } = useSending(props);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    add(event.dataTransfer.files);
  };
  const paste = (event: ClipboardEvent) => {
    if (event.clipboardData.files.length > 0) add(event.clipboardData.files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping and pasting are short cuts of the button
    <div className="files" onDragOver={(event) => event.preventDefault()} onDrop={drop} onPaste={paste}>
      <input
        ref={input}
        type="file"
        multiple
        className="file-input"
        tabIndex={-1}
        aria-label={w('files-add')}
        onChange={(event) => {
          add(event.target.files ?? []);
          event.target.value = '';
        }}
      />
      <Button {...(props.id === undefined ? {} : { id: props.id })} onClick={() => input.current?.click()}>
        {w('files-add')}
      </Button>
      <span className="muted"> {w('files-drop')}</span>
      <ul>
        {files.map((sent) => (
          <FileLine key={sent.key} sent={sent} onRemove={() => remove(sent.key)} />
        ))}
      </ul>
    </div>
  );
}

function FileLine({ sent, onRemove }: { readonly sent: Sent; readonly onRemove: () => void }) {
  const w = useWords(mattersWords);
  const say = useRefusalWords();
  const { file, share, refusal, hash } = sent;
  const percent = Math.round(share * 100);
  return (
    <li>
      <Picture file={file} />
      <span className="file-name">
        {file.name} <small className="muted">{formatSize(file.size)}</small>
        {refusal ? (
          <span role="alert" className="file-refused">
            {say(refusal)}
          </span>
        ) : null}
        {hash === null && !refusal ? (
          <Progress percent={percent} size="small" aria-label={w('files-share', { name: file.name, share: percent })} />
        ) : null}
      </span>
      <Button size="small" type="text" aria-label={w('files-remove', { name: file.name })} onClick={onRemove}>
        ×
      </Button>
    </li>
  );
}

/** A small picture of a photo, before it has left this machine. */
function Picture({ file }: { readonly file: File }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!/^image\/(png|jpeg|webp|gif)$/.test(file.type)) return;
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return address ? <img src={address} alt="" className="file-picture" /> : null;
}
