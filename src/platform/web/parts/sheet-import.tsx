// A spreadsheet that is checked before anything is written: chosen, sent, reported on; sent again to be written, once its report
// is without a fault.
import { Button, Progress } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import type { z } from 'zod';
import type { RouteContract } from '#platform';
import type { CallRefusal } from '../api/refusal.ts';
import { upload } from '../api/upload.ts';
import { RefusalNotice } from './refusal-notice.tsx';

type Fields = Readonly<Record<string, string>>;

/** What was said of a file. */
export interface CheckedSheet<Report> {
  readonly file: File;
  readonly fields: Fields;
  readonly report: Report;
}

export interface SheetUpload<Report> {
  readonly sending: { readonly name: string; readonly share: number } | null;
  readonly checked: CheckedSheet<Report> | null;
  readonly refusal: CallRefusal | null;
  /** Sends a file, with what the sheet itself does not say, to be reported on. */
  readonly check: (file: File, fields?: Fields) => void;
  /** Sends the file that was reported on to be written. */
  readonly apply: () => void;
  readonly forget: () => void;
}

/** `onApplied` hears the report of a file that was written. The route takes `apply=true` as the word to write. */
export function useSheetUpload<R extends z.ZodType<{ applied: boolean }>>(
  contract: RouteContract<z.ZodType, z.ZodType, z.ZodType, R>,
  onApplied: (report: z.output<R>, fields: Fields) => void | Promise<void>,
): SheetUpload<z.output<R>> {
  const [sending, setSending] = useState<SheetUpload<z.output<R>>['sending']>(null);
  const [checked, setChecked] = useState<CheckedSheet<z.output<R>> | null>(null);
  const [refusal, setRefusal] = useState<CallRefusal | null>(null);
  const send = async (file: File, fields: Fields, apply: boolean): Promise<void> => {
    setRefusal(null);
    setSending({ name: file.name, share: 0 });
    const onProgress = (share: number) => setSending({ name: file.name, share });
    const result = await upload(contract, { file, fields: { ...fields, apply: String(apply) }, onProgress });
    setSending(null);
    if (!result.ok) {
      setChecked(null);
      return setRefusal(result.refusal);
    }
    const report = result.value.value;
    if (!report.applied) return setChecked({ file, fields, report });
    await onApplied(report, fields);
  };
  return {
    ...{ sending, checked, refusal, forget: () => setChecked(null) },
    check: (file, fields = {}) => void send(file, fields, false),
    apply: () => (checked ? void send(checked.file, checked.fields, true) : undefined),
  };
}

export interface SheetImportProps<Report> {
  readonly upload: SheetUpload<Report>;
  readonly label: string;
  readonly template: { readonly href: string; readonly label: string };
  /** What is said of a file on its way. */
  readonly checking: (name: string) => string;
  /** Settles when the chooser may open; it stays shut where this fails. */
  readonly before?: () => Promise<unknown>;
  readonly onFile: (file: File) => void;
  /** The report, while there is one. */
  readonly children: (checked: CheckedSheet<Report>) => ReactNode;
}

export function SheetImport<Report>({ upload, label, template, checking, before, onFile, children }: SheetImportProps<Report>) {
  const input = useRef<HTMLInputElement>(null);
  const { sending, checked, refusal } = upload;
  const open = () => input.current?.click();
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        className="file-input"
        tabIndex={-1}
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
      <p className="sheet-start">
        <Button
          type={checked ? 'default' : 'primary'}
          disabled={sending !== null}
          onClick={() => (before ? void before().then(open, () => undefined) : open())}
        >
          {label}
        </Button>
        <a href={template.href} download>
          {template.label}
        </a>
      </p>
      {sending ? <Progress percent={Math.round(sending.share * 100)} aria-label={checking(sending.name)} /> : null}
      <RefusalNotice refusal={refusal} />
      {checked && !sending ? children(checked) : null}
    </>
  );
}
