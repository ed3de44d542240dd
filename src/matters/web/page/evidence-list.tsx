// The evidence of a matter: pictures as pictures, everything else by name, each behind the rights of the matter.
import { Button } from 'antd';
import { useState } from 'react';
import { parseInstant } from '#kernel';
import { mattersApi } from '#matters';
import { Dialog, addressOf, formatInstant, formatSize, useLanguage, useWords } from '#platform/web';
import { mattersWords } from '../words.ts';
import type { MatterPartProps } from './matter-page.tsx';

type File = mattersApi.MatterView['evidence'][number];

const isPicture = ({ mediaType }: File): boolean => /^image\/(png|jpeg|webp|gif)$/.test(mediaType);

export const fileAddress = (matter: string, hash: string): string => addressOf(mattersApi.fileRoute, { id: matter, hash });

export function EvidenceList({ matter }: MatterPartProps) {
  const w = useWords(mattersWords);
  const [shown, setShown] = useState<File | null>(null);
  if (matter.evidence.length === 0) return null;
  return (
    <section>
      <h2>
        {w('matter-evidence')} <span className="count">{matter.evidence.length}</span>
      </h2>
      <ul className="evidence">
        {matter.evidence.map((file) => (
          <li key={`${file.hash}${file.at}`}>
            <EvidenceLine file={file} address={fileAddress(matter.id, file.hash)} onShow={() => setShown(file)} />
          </li>
        ))}
      </ul>
      <Dialog open={shown !== null} onClose={() => setShown(null)} title={shown?.name ?? ''} width="picture">
        {shown ? (
          <>
            <img className="evidence-large" src={fileAddress(matter.id, shown.hash)} alt={shown.name} />
            <p className="form-end">
              <Button href={fileAddress(matter.id, shown.hash)} download={shown.name}>
                {w('files-download')}
              </Button>
            </p>
          </>
        ) : null}
      </Dialog>
    </section>
  );
}

interface EvidenceLineProps {
  readonly file: File;
  readonly address: string;
  readonly onShow: () => void;
}

function EvidenceLine({ file, address, onShow }: EvidenceLineProps) {
  const language = useLanguage();
  const at = parseInstant(file.at);
  const name = isPicture(file) ? (
    <button type="button" className="evidence-name" onClick={onShow}>
      <img src={address} alt="" loading="lazy" />
      {file.name}
    </button>
  ) : (
    <a className="evidence-name" href={address} target="_blank" rel="noreferrer">
      <span className="evidence-kind">{file.name.split('.').at(-1)?.slice(0, 4).toUpperCase()}</span>
      {file.name}
    </a>
  );
  return (
    <>
      {name}
      <span className="muted">{formatSize(file.size)}</span>
      <span className="muted">{file.by?.name ?? ''}</span>
      <span className="muted tabular">{at ? formatInstant(at, language) : file.at}</span>
    </>
  );
}
