// A directive as its routes meet it: found within the actor's reach, and with the right to review it or refused.
import { type MatterId, type Result, ok, refuse } from '#kernel';
import { type StoredMatter, seenMatter } from '#matters/server';
import { type Actor, type Party, type Rule, may, mayOrRefuse } from '#people';
import { type Directive, directives } from '#registers/directives';
import type { Reader } from '#platform/server';

export interface SeenDirective {
  readonly matter: StoredMatter;
  readonly directive: Directive;
  readonly mayReview: boolean;
}

/** Who may issue it may review it. */
export const reviewRule: Rule = ruleOf('IssueDirective');

function ruleOf(command: string): Rule {
  const rule = directives.commands[command]?.rule;
  if (!rule || rule === 'internal') throw new Error(`${command} is nobody's to give`);
  return rule;
}

/** The directive where the actor may see it; `not-there` for everything else, whatever it is. */
export async function seenDirective(reader: Reader, actor: Actor, id: string): Promise<Result<SeenDirective>> {
  const matter = await seenMatter(reader, actor, id as MatterId); // the contract has checked its form
  if (matter?.register !== directives.name) return refuse('not-found', 'not-there');
  // The register's own fold wrote it.
  const directive = matter.state as unknown as Directive;
  return ok({ matter, directive, mayReview: directive.status !== 'discarded' && may(actor, reviewRule, matter) });
}

/** The same for those who may review; others who see it are refused, and so is everybody once it is discarded. */
export async function reviewedDirective(reader: Reader, actor: Actor, id: string): Promise<Result<SeenDirective>> {
  const seen = await seenDirective(reader, actor, id);
  if (!seen.ok) return seen;
  const allowed = mayOrRefuse(actor, reviewRule, seen.value.matter);
  if (!allowed.ok) return allowed;
  return seen.value.mayReview ? seen : refuse('conflict', 'directive-discarded');
}

export const issuerParty = (unit: Pick<Party, 'unit' | 'path'>): Party => ({ ...unit, role: 'issuer' });
