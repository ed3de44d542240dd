// The roll call of commands: one line each, in the order of the help.
import { backupWords } from './backup-words.ts';
import type { Command } from './command.ts';
import { escalationTerms } from './escalation-words.ts';
import { ledgerCommandWords } from './ledger-words.ts';
import { commandWords } from './words.ts';

export const COMMANDS: readonly Command[] = [
  { name: 'extract', summary: commandWords['extract-summary'], load: () => import('./extract.ts') },
  { name: 'verify', summary: commandWords['verify-summary'], load: () => import('./verify.ts') },
  { name: 'seal', summary: ledgerCommandWords['seal-summary'], load: () => import('./seal.ts') },
  { name: 'export-ledger', summary: ledgerCommandWords['export-summary'], load: () => import('./export-ledger.ts') },
  { name: 'erase-person', summary: ledgerCommandWords['erase-summary'], load: () => import('./erase-person.ts') },
  { name: 'orphans', summary: commandWords['orphans-summary'], load: () => import('./orphans.ts') },
  { name: 'administrator', summary: commandWords['administrator-summary'], load: () => import('./administrator.ts') },
  { name: 'demo', summary: commandWords['demo-summary'], load: () => import('./demo.ts') },
  { name: 'fonts', summary: commandWords['fonts-summary'], load: () => import('./fonts.ts') },
  { name: 'backup', summary: backupWords['backup-summary'], load: () => import('./backup.ts') },
  { name: 'restore', summary: backupWords['restore-summary'], load: () => import('./restore.ts') },
  { name: 'rehearse', summary: backupWords['rehearse-summary'], load: () => import('./rehearse.ts') },
  { name: 'move', summary: backupWords['move-summary'], load: () => import('./move.ts') },
  { name: 'escalate', summary: escalationTerms['escalate-summary'], load: () => import('./escalate.ts') },
];
