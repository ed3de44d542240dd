// Why nothing could be started, in words for whoever runs it: wrong settings, a database out of reach, taken ports, a folder in
// use. Anything else is a fault of ours and is shown as it is. Says nothing of passwords: the address is never repeated.
import type { Phrase } from '#kernel';
import { ConnectionLost, FolderInUse, UnfitServer, WrongConfig } from '#platform/server';
import { type DemoFault, DemoRefused } from './demo-mode.ts';

export interface StartFault {
  readonly phrase: Phrase;
  /** 2 for settings that have to be changed, 1 for a machine or a server that does not answer. */
  readonly code: 1 | 2;
}

const UNREACHABLE = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'CONNECT_TIMEOUT',
  'ENOENT',
];
/** Refused by the server itself: password, account, database, rights, too many connections (PostgreSQL's codes). */
const TURNED_AWAY = ['28P01', '28000', '3D000', '42501', '53300'];
const PORTS = ['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL'];

const DEMO: Readonly<Record<DemoFault, Phrase>> = {
  'demo-beyond-this-machine': {
    zh: '演示数据的密码人人可见，演示只能在本机打开：请把 HOST 设为 127.0.0.1 并去掉 DUXING_ORIGIN；正式使用请在空库上设 DUXING_DEMO=0。',
    en: 'The demo’s password is known to all, so it opens on this machine only: set HOST to 127.0.0.1 and drop DUXING_ORIGIN. For real use, set DUXING_DEMO=0 on an empty database.',
  },
  'demo-in-earnest': {
    zh: '这个库里是演示数据，其账号的密码人人可见，不能正式使用：请换一个空的 DUXING_DATA（或 DATABASE_URL）。',
    en: 'This database holds the demo, whose password is known to all; it cannot be used in earnest. Take an empty DUXING_DATA (or DATABASE_URL).',
  },
};

/** The words for what was thrown while starting, or null for a fault of ours. What a lost connection was lost by is its cause. */
export function startFault(thrown: unknown): StartFault | null {
  const error = thrown instanceof ConnectionLost && thrown.cause instanceof Error ? thrown.cause : thrown;
  if (error instanceof WrongConfig) {
    const lines = error.message.replace(/^/gm, '  ');
    return { code: 2, phrase: { zh: `设置有误：\n${lines}`, en: `Wrong settings:\n${lines}` } };
  }
  if (error instanceof DemoRefused) return { code: 2, phrase: DEMO[error.fault] };
  if (error instanceof UnfitServer) {
    const lines = error.message.replace(/^/gm, '  ');
    return {
      code: 1,
      phrase: { zh: `数据库服务器还不能用：\n${lines}`, en: `The database server cannot be used yet:\n${lines}` },
    };
  }
  if (error instanceof FolderInUse) return { code: 1, phrase: { zh: `数据目录正在使用：${error.message}`, en: error.message } };
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const call = error instanceof Error && 'syscall' in error ? String(error.syscall) : '';
  if (PORTS.includes(code) && (call === 'listen' || call === 'bind'))
    return {
      code: 1,
      phrase: {
        zh: `端口打不开（${code}）：请用 PORT 换一个空闲端口，或核对 HOST。`,
        en: `The port cannot be opened (${code}): choose a free one with PORT, or check HOST.`,
      },
    };
  if (!UNREACHABLE.includes(code) && !TURNED_AWAY.includes(code)) return null;
  return {
    code: 1,
    phrase: {
      zh: `连不上数据库（${code}）。请核对 DATABASE_URL 的地址、账号、密码和库名，并确认数据库已启动。`,
      en: `The database cannot be used (${code}). Check host, account, password and name in DATABASE_URL, and that it runs.`,
    },
  };
}
