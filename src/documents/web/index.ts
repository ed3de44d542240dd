// The page's parts for official documents: how one looks, beside the form that it is written in.
export { DocumentPreview } from './document-preview.tsx';
export { RunTable, Runs } from './runs.tsx';
export { DocumentText } from './document-text.tsx';
