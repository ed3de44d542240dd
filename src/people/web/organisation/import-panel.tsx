// The organisation from a spreadsheet: the file is checked first and the report shown row by row; only a file without a
// fault can be written.
import { useQueryClient } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import type { Phrase } from '#kernel';
import { type OrganisationReport, exportOrganisationRoute, importOrganisationRoute, importWords, sheetNames } from '#people';
import { type CallRefusal, RefusalNotice, addressOf, notify, upload, usePhrase, useWords } from '#platform/web';
import { personalWords } from '../words.ts';

interface Checked {
  readonly file: File;
  readonly report: OrganisationReport;
}

function useImport(onDone: () => void) {
  const w = useWords(personalWords);
  const client = useQueryClient();
  const [sending, setSending] = useState<{ readonly name: string; readonly share: number } | null>(null);
  const [checked, setChecked] = useState<Checked | null>(null);
  const [refusal, setRefusal] = useState<CallRefusal | null>(null);
  const send = async (file: File, apply: boolean) => {
    setRefusal(null);
    setSending({ name: file.name, share: 0 });
    const result = await upload(importOrganisationRoute, {
      file,
      fields: { apply: String(apply) },
      onProgress: (share) => setSending({ name: file.name, share }),
    });
    setSending(null);
    if (!result.ok) {
      setChecked(null);
      return setRefusal(result.refusal);
    }
    const report = result.value.value;
    if (!report.applied) return setChecked({ file, report });
    await client.invalidateQueries({ queryKey: ['organisation'] });
    notify({ text: w('import-done') });
    onDone();
  };
  return { sending, checked, refusal, send };
}

export function ImportPanel({ onDone }: { readonly onDone: () => void }) {
  const w = useWords(personalWords);
  const input = useRef<HTMLInputElement>(null);
  const { sending, checked, refusal, send } = useImport(onDone);
  const percent = Math.round((sending?.share ?? 0) * 100);
  return (
    <div className="import">
      <p>{w('import-text')}</p>
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        className="file-input"
        tabIndex={-1}
        aria-label={w('import-choose')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void send(file, false);
        }}
      />
      <p className="import-start">
        <Button type={checked ? 'default' : 'primary'} disabled={sending !== null} onClick={() => input.current?.click()}>
          {w('import-choose')}
        </Button>
        <a href={addressOf(exportOrganisationRoute, {}, { template: 'true' })} download>
          {w('organisation-template')}
        </a>
      </p>
      {sending ? <Progress percent={percent} aria-label={w('import-checking', { name: sending.name })} /> : null}
      <RefusalNotice refusal={refusal} />
      {checked && !sending ? <Report checked={checked} onApply={() => void send(checked.file, true)} /> : null}
    </div>
  );
}

const COUNTS = [
  ['unitsNew', 'import-units-new'],
  ['unitsChanged', 'import-units-changed'],
  ['peopleNew', 'import-people-new'],
  ['peopleChanged', 'import-people-changed'],
  ['postsNew', 'import-posts-new'],
  ['postsEnded', 'import-posts-ended'],
] as const;

function Report({ checked: { file, report }, onApply }: { readonly checked: Checked; readonly onApply: () => void }) {
  const w = useWords(personalWords);
  if (report.errors.length > 0) return <Errors report={report} />;
  return (
    <div role="status">
      <p>
        <strong>{file.name}</strong> {w('import-fine')}
      </p>
      <dl className="import-counts">
        {COUNTS.map(([count, word]) => (
          <div key={count}>
            <dt>{w(word)}</dt>
            <dd className="tabular">{report.counts[count]}</dd>
          </div>
        ))}
      </dl>
      <Button type="primary" onClick={onApply}>
        {w('import-apply')}
      </Button>
    </div>
  );
}

const SHOWN = 200;

function Errors({ report }: { readonly report: OrganisationReport }) {
  const w = useWords(personalWords);
  const phrase = usePhrase();
  const words: Readonly<Record<string, Phrase>> = importWords;
  const said = (code: string, value: string): ReactNode => phrase(words[code] ?? { zh: code, en: code }, { value });
  return (
    <div role="alert">
      <p>
        <strong>{w('import-wrong', { n: report.errors.length })}</strong>
      </p>
      <table className="table import-errors">
        <thead>
          <tr>
            <th scope="col">{w('import-sheet')}</th>
            <th scope="col" className="end">
              {w('import-row')}
            </th>
            <th scope="col">{w('import-column')}</th>
            <th scope="col">{w('import-error')}</th>
          </tr>
        </thead>
        <tbody>
          {report.errors.slice(0, SHOWN).map(({ sheet, row, column, code, value }) => (
            <tr key={`${sheet}${row}${column}${code}`}>
              <td>{phrase(sheetNames[sheet])}</td>
              <td className="end">{row}</td>
              <td>{column ?? ''}</td>
              <td>{said(code, value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
