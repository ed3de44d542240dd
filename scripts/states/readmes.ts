// Where the states of each register are drawn: the README of its folder bears its marks.
import { readFileSync, readdirSync } from 'node:fs';
import { REGISTERS } from '../../src/app/server/registers.ts';
import type { AnyRegister } from '../../src/matters/core/index.ts';
import { isDrawnIn } from './diagram.ts';

const FOLDER = new URL('../../src/registers/', import.meta.url);

export interface Place {
  readonly register: AnyRegister;
  /** Null where no README bears its marks. */
  readonly file: URL | null;
}

export function places(): readonly Place[] {
  const files = readdirSync(FOLDER).map((folder) => new URL(`${folder}/README.md`, FOLDER));
  return [...REGISTERS.values()].map((register) => ({
    register,
    file: files.find((file) => isDrawnIn(readFileSync(file, 'utf8'), register.name)) ?? null,
  }));
}
