// On behalf of which unit a directive is received.
import { Select } from 'antd';
import { useId } from 'react';
import type { Me } from '#people';
import { useMe } from '#people/web';
import { useWords } from '#platform/web';
import { reviewWords } from '../words.ts';

type Post = Me['posts'][number];

/** The posts by which I may receive and issue, topmost first. The server judges; this only spares dead ends. */
export function useIssuers(): readonly Post[] {
  const posts = useMe().posts.filter(({ role }) => role === 'leader' || role === 'supervisor');
  const units = new Map(posts.map((post) => [post.unit, post]));
  return [...units.values()].sort((a, b) => a.path.length - b.path.length);
}

export interface IssuerChoiceProps {
  readonly issuers: readonly Post[];
  readonly value: string;
  readonly onChange: (unit: string) => void;
}

/** Asked only of those who may issue for more than one unit. */
export function IssuerChoice({ issuers, value, onChange }: IssuerChoiceProps) {
  const w = useWords(reviewWords);
  const id = useId();
  if (issuers.length < 2) return null;
  return (
    <div className="intake-field">
      <label htmlFor={id}>{w('receive-issuer')}</label>
      <Select
        id={id}
        value={value}
        options={issuers.map(({ unit, unitName }) => ({ value: unit, label: unitName }))}
        onChange={onChange}
      />
    </div>
  );
}
