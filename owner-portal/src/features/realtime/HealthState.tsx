import { Card, cx } from '@studyspot/shared-ui';
import { CircleCheck, OctagonX, TriangleAlert } from 'lucide-react';
import type { HealthWords } from '../../lib/realtime/healthWords.ts';

const looks = {
  ok: { className: 'bg-ok-soft text-ok', Icon: CircleCheck },
  warn: { className: 'bg-warn-soft text-warn', Icon: TriangleAlert },
  danger: { className: 'bg-danger-soft text-danger', Icon: OctagonX },
} satisfies Record<HealthWords['tone'], object>;

/** How it is, in words, before any number. */
export function HealthState({ tone, title, detail }: HealthWords) {
  const { className, Icon } = looks[tone];
  return (
    <Card as="section" aria-labelledby="realtime-state" className="flex items-start gap-3">
      <span className={cx('grid size-10 shrink-0 place-items-center rounded-full', className)}>
        <Icon aria-hidden="true" size={22} />
      </span>
      <div className="min-w-0">
        <h2 id="realtime-state" className="text-xl text-balance">
          {title}
        </h2>
        <p className="mt-1 max-w-measure text-muted">{detail}</p>
      </div>
    </Card>
  );
}
