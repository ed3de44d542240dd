// The organisation from a spreadsheet: the file is checked first and the report shown row by row; only a file without a
// fault can be written.
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Phrase } from '#kernel';
import { type OrganisationReport, exportOrganisationRoute, importOrganisationRoute, importWords, sheetNames } from '#people';
import { type CheckedSheet, SheetImport, addressOf, notify, usePhrase, useSheetUpload, useWords } from '#platform/web';
import { personalWords } from '../words.ts';

export function ImportPanel({ onDone }: { readonly onDone: () => void }) {
  const w = useWords(personalWords);
  const client = useQueryClient();
  const upload = useSheetUpload(importOrganisationRoute, async () => {
    await client.invalidateQueries({ queryKey: ['organisation'] });
    notify({ text: w('import-done') });
    onDone();
  });
  return (
    <div className="import">
      <p>{w('import-text')}</p>
      <SheetImport
        upload={upload}
        label={w('import-choose')}
        template={{ href: addressOf(exportOrganisationRoute, {}, { template: 'true' }), label: w('organisation-template') }}
        checking={(name) => w('import-checking', { name })}
        onFile={(file) => upload.check(file)}
      >
        {(checked) => <Report checked={checked} onApply={upload.apply} />}
      </SheetImport>
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

function Report({
  checked: { file, report },
  onApply,
}: {
  readonly checked: CheckedSheet<OrganisationReport>;
  readonly onApply: () => void;
}) {
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
