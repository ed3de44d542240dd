// The menu of saved views: choose one, save the filters as they stand, delete one.
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useWords } from '../language/words.ts';
import { Disclosure } from '../parts/disclosure.tsx';
import { pageWords } from '../words.ts';
import { type SavedView, readViews, withView, writeViews } from './saved-views.ts';

export interface ViewMenuProps {
  /** Names the list in storage. */
  readonly list: string;
  /** The filters as they stand, as they would be in the address. */
  readonly search: string;
  readonly onChoose: (search: string) => void;
}

export const ViewMenu = (props: ViewMenuProps) => {
  const w = useWords(pageWords);
  return (
    <Disclosure place="below" button={(attributes) => <Button {...attributes}>{w('list-views')}</Button>}>
      {(close) => <Views {...props} close={close} />}
    </Disclosure>
  );
};

function Views({ list, search, onChoose, close }: ViewMenuProps & { readonly close: () => void }) {
  const w = useWords(pageWords);
  const [views, setViews] = useState<readonly SavedView[]>(() => readViews(list));
  const keep = (next: readonly SavedView[]) => {
    setViews(next);
    writeViews(list, next);
  };
  const choose = (view: SavedView) => {
    onChoose(view.search);
    close();
  };
  return (
    <div className="views">
      {views.length === 0 ? <p className="muted">{w('list-no-views')}</p> : null}
      <ul>
        {views.map((view) => (
          <li key={view.name}>
            <Button type="text" size="small" aria-pressed={view.search === search} onClick={() => choose(view)}>
              {view.name}
            </Button>
            <Button
              type="text"
              size="small"
              aria-label={w('list-delete-view', { name: view.name })}
              onClick={() => keep(views.filter((one) => one !== view))}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      <NewView onSave={(name) => keep(withView(views, { name, search }))} />
    </div>
  );
}

function NewView({ onSave }: { readonly onSave: (name: string) => void }) {
  const w = useWords(pageWords);
  const [name, setName] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    onSave(name.trim());
    setName('');
  };
  return (
    <form onSubmit={save}>
      <Input
        size="small"
        value={name}
        aria-label={w('list-view-name')}
        placeholder={w('list-view-name')}
        onChange={(event) => setName(event.target.value)}
      />
      <Button size="small" htmlType="submit" disabled={name.trim() === ''}>
        {w('list-save-view')}
      </Button>
    </form>
  );
}
