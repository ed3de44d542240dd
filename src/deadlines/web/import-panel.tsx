// A calendar year from a spreadsheet: what the sheet does not say is asked first, the file is checked and reported on row by
// row, and only a file without a fault can be written.
import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { type CalendarReport, exportCalendarSheet, importCalendarSheet } from '#deadlines';
import {
  type CheckedSheet,
  SheetImport,
  addressOf,
  notify,
  useLanguage,
  useSheetUpload,
  useWords,
  wordsFor,
} from '#platform/web';
import { calendarWords } from './words.ts';
import { YearDays } from './year-days.tsx';

interface Head {
  readonly year: string;
  readonly source: string;
  readonly irregular?: string;
}

/** Says what became of the running clocks when a year was written. */
function useImport(onDone: () => void) {
  const w = useWords(calendarWords);
  const client = useQueryClient();
  return useSheetUpload(importCalendarSheet, async ({ recounted }, { year = '' }) => {
    await client.invalidateQueries({ queryKey: ['calendars'] });
    const { moved, uncounted } = recounted ?? { moved: 0, uncounted: 0 };
    const word = !recounted ? 'calendar-done-counting' : uncounted > 0 ? 'calendar-done-uncounted' : 'calendar-done';
    notify({ text: w(word, { year, moved, uncounted }) });
    onDone();
  });
}

/** `next` is the year that is most likely meant: the one after the last that is loaded. */
export function ImportPanel({ next, onDone }: { readonly next: number; readonly onDone: () => void }) {
  const w = useWords(calendarWords);
  const [form] = Form.useForm<Head>();
  const upload = useImport(onDone);
  return (
    <div className="calendar-import">
      <p>{w('calendar-how')}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ year: String(next) }}
        onValuesChange={upload.forget}
        disabled={upload.sending !== null}
      >
        <Form.Item
          name="year"
          label={w('calendar-year')}
          rules={[{ pattern: /^\s*\d{4}\s*$/, required: true, message: w('calendar-year-wanted') }]}
        >
          <Input inputMode="numeric" autoComplete="off" className="calendar-year" />
        </Form.Item>
        <Form.Item
          name="source"
          label={w('calendar-source')}
          extra={w('calendar-source-hint')}
          rules={[{ required: true, whitespace: true, message: w('calendar-source-wanted') }]}
        >
          <Input maxLength={500} autoComplete="off" />
        </Form.Item>
        <Form.Item name="irregular" label={w('calendar-irregular')} extra={w('calendar-irregular-hint')}>
          <Input maxLength={500} autoComplete="off" />
        </Form.Item>
      </Form>
      <SheetImport
        upload={upload}
        label={w('calendar-choose')}
        template={{ href: addressOf(exportCalendarSheet, {}, { year: next }), label: w('calendar-template') }}
        checking={(name) => w('calendar-checking', { name })}
        // The chooser opens only over a form that says what the file is.
        before={() => form.validateFields()}
        onFile={(file) => {
          const { year, source, irregular = '' } = form.getFieldsValue();
          upload.check(file, { year, source, irregular });
        }}
      >
        {(checked) => <Report checked={checked} onApply={upload.apply} />}
      </SheetImport>
    </div>
  );
}

function Report({
  checked: { file, report },
  onApply,
}: {
  readonly checked: CheckedSheet<CalendarReport>;
  readonly onApply: () => void;
}) {
  const w = useWords(calendarWords);
  const { year } = report;
  if (!year) return <Errors errors={report.errors} />;
  return (
    <div role="status">
      <p>
        <strong>{file.name}</strong> {w('calendar-fine', { year: year.year, version: year.version, days: year.workDays })}
      </p>
      <YearDays year={year} />
      <p className="muted">{w('calendar-recount-next')}</p>
      <Button type="primary" onClick={onApply}>
        {w('calendar-apply')}
      </Button>
    </div>
  );
}

const SHOWN = 200;

function Errors({ errors }: { readonly errors: CalendarReport['errors'] }) {
  const w = useWords(calendarWords);
  const language = useLanguage();
  const said = ({ code, facts, value, row }: CalendarReport['errors'][number]): string => {
    const fill = Object.entries(facts).map(([name, fact]) => [name, typeof fact === 'object' ? fact.join('、') : fact]);
    const words = wordsFor(code, Object.fromEntries(fill), language) ?? code;
    return row === null || value === '' || words.includes(value) ? words : `${value}：${words}`;
  };
  return (
    <div role="alert">
      <p>
        <strong>{w('calendar-wrong', { n: errors.length })}</strong>
      </p>
      <table className="table calendar-errors">
        <thead>
          <tr>
            <th scope="col" className="end">
              {w('calendar-row')}
            </th>
            <th scope="col">{w('calendar-column')}</th>
            <th scope="col">{w('calendar-error')}</th>
          </tr>
        </thead>
        <tbody>
          {errors.slice(0, SHOWN).map((error) => (
            <tr key={`${error.row}${error.column}${error.code}${error.value}${JSON.stringify(error.facts)}`}>
              <td className="end">{error.row ?? w('calendar-whole-year')}</td>
              <td>{error.column ?? ''}</td>
              <td>{said(error)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
