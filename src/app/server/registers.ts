// The roll call of registers on the server: one line each.
import type { AnyRegister } from '#matters';
import { commitments } from '#registers/commitments';
import { accidents, carriers, dangers, safetyChecks } from '#registers/dangers';
import { directives } from '#registers/directives';
import { handOvers } from '#registers/handovers';
import { lookBacks } from '#registers/look-backs';
import { petitions } from '#registers/petitions';
import { findings, inspections } from '#registers/rectification';
import { supervision } from '#registers/supervision';

export const REGISTERS: ReadonlyMap<string, AnyRegister> = new Map(
  [
    accidents,
    carriers,
    commitments,
    dangers,
    directives,
    findings,
    handOvers,
    inspections,
    lookBacks,
    petitions,
    safetyChecks,
    supervision,
  ].map((register) => [register.name, register]),
);
