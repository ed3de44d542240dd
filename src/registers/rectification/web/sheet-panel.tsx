// A spreadsheet of findings: chosen, checked and reported on row by row; written only when nothing is wrong.
import { Button } from 'antd';
import { SheetImport, addressOf, useLanguage, useSheetUpload, useWords, wordsFor } from '#platform/web';
import { rectificationApi } from '#registers/rectification';
import { rectificationPageWords } from './words.ts';

interface SheetPanelProps {
  readonly inspection: string;
  readonly onAdded: (n: number) => Promise<void>;
}

export function SheetPanel({ inspection, onAdded }: SheetPanelProps) {
  const w = useWords(rectificationPageWords);
  const upload = useSheetUpload(rectificationApi.importFindingsRoute, async ({ rows }) => {
    upload.forget();
    await onAdded(rows.length);
  });
  return (
    <SheetImport
      upload={upload}
      label={w('sheet-choose')}
      template={{ href: addressOf(rectificationApi.findingsTemplateRoute), label: w('sheet-template') }}
      checking={(name) => w('sheet-checking', { name })}
      onFile={(file) => upload.check(file, { inspection })}
    >
      {({ report }) =>
        report.errors.length > 0 ? (
          <Faults errors={report.errors} />
        ) : (
          <div role="status">
            <p>{w('sheet-fine', { n: report.rows.length })}</p>
            <ol className="sheet-rows">
              {report.rows.map(({ row, unit, title, due }) => (
                <li key={row} value={row}>
                  <strong>{unit}</strong> {title} <span className="muted">{due}</span>
                </li>
              ))}
            </ol>
            <Button type="primary" onClick={upload.apply}>
              {w('sheet-apply')}
            </Button>
          </div>
        )
      }
    </SheetImport>
  );
}

const SHOWN = 200;

function Faults({ errors }: Pick<rectificationApi.SheetReport, 'errors'>) {
  const w = useWords(rectificationPageWords);
  const language = useLanguage();
  const said = ({ code, facts, value }: (typeof errors)[number]): string => {
    const fill = Object.entries(facts).map(([name, fact]) => [name, typeof fact === 'object' ? fact.join('、') : fact]);
    const words = wordsFor(code, Object.fromEntries(fill), language) ?? code;
    return value === '' || words.includes(value) ? words : `${value}：${words}`;
  };
  return (
    <div role="alert">
      <p>
        <strong>{w('sheet-wrong', { n: errors.length })}</strong>
      </p>
      <table className="table sheet-faults">
        <thead>
          <tr>
            {(['sheet-row', 'sheet-column', 'sheet-fault'] as const).map((name) => (
              <th key={name} scope="col">
                {w(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {errors.slice(0, SHOWN).map((error) => (
            <tr key={`${error.row}${error.column}${error.code}`}>
              <td>{error.row ?? ''}</td>
              <td>{error.column}</td>
              <td>{said(error)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
