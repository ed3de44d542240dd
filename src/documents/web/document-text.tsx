// An official document as text: numbered as it is printed, its figures anchors to what they count.
import { type OfficialDocument, type PrintedBlock, layOut } from '#documents';
import { RunTable, Runs } from './runs.tsx';
import './preview.css';

export function DocumentText({ document }: { readonly document: OfficialDocument }) {
  const printed = layOut(document);
  const { number, titleLines, addressees, blocks, attachments, signature, date, note, copies } = printed;
  return (
    <article className="document-text" lang="zh-CN">
      <p className="document-number">{number}</p>
      <h3>{titleLines.join('')}</h3>
      <p>{addressees}</p>
      {blocks.map((block, index) => (
        <Block key={index} block={block} />
      ))}
      {attachments.map(({ mark, name }) => (
        <p key={`${mark}${name}`}>{`附件：${mark}${name}`}</p>
      ))}
      <p className="document-signature">
        {signature}
        <br />
        {date}
      </p>
      {note ? <p>{note}</p> : null}
      {copies ? <p>{`抄送：${copies}`}</p> : null}
    </article>
  );
}

function Block({ block }: { readonly block: PrintedBlock }) {
  if (block.kind === 'line')
    return block.level > 0 ? (
      <h4>
        <Runs runs={block.text} apart />
      </h4>
    ) : (
      <p>
        <Runs runs={block.text} apart />
      </p>
    );
  return <RunTable head={block.head} rows={block.rows} apart />;
}
