// Something opened about this matter in another register, such as a supervision notice: its form, filled in as far as the matter
// itself says it. What is sent opens, and is shown.
import { useNavigate } from '@tanstack/react-router';
import { mattersApi } from '#matters';
import { useSend } from '#platform/web';
import { FormOf } from '../form/command-form.tsx';
import { type DraftRoll, draftBeside } from '../form/draft-beside.tsx';
import type { CommandBody } from '../form/form-values.ts';

export type FollowView = mattersApi.MatterView['follows'][number];

interface FollowFormProps {
  readonly matter: mattersApi.MatterView;
  readonly follow: FollowView;
  readonly drafts: DraftRoll;
  readonly onCancel: () => void;
}

export function FollowForm({ matter, follow, drafts, onCancel }: FollowFormProps) {
  const navigate = useNavigate();
  const { send, sending, refusal } = useSend(mattersApi.openRoute, [['inbox'], ['matters'], ['matter', matter.id]]);
  const give = async (body: CommandBody) => {
    const done = await send({ params: { register: follow.register }, body });
    if (!done.ok) return done.refusal;
    await navigate({ to: '/matters/$id', params: { id: done.value.value.id } });
    return null;
  };
  // The other register's matter has no state, unit or day yet; the names of this one's units are known.
  const opening = {
    title: '',
    due: null,
    today: matter.today,
    state: {},
    units: matter.units,
    people: matter.people,
    unit: null,
  };
  const { beside } = draftBeside(drafts, follow.register, opening);
  return (
    <FormOf {...{ give, sending, refusal, onCancel, beside }} matter={opening} command={follow.command} start={follow.values} />
  );
}
