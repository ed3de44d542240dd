// A table that is wider than a phone scrolls in a box of its own, which the keyboard reaches; its first column stays.
import type { ReactNode } from 'react';

export interface WideTableProps {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

export const WideTable = ({ label, className = '', children }: WideTableProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by the keyboard
  <div className="wide" role="group" aria-label={label} tabIndex={0}>
    <table className={`wide-table ${className}`}>
      <caption className="visually-hidden">{label}</caption>
      {children}
    </table>
  </div>
);
