import { portableProse } from '../markdown/portable-prose.ts';
import type { StixCase } from './stix-case.ts';
import type { StixObject } from './stix-object.ts';

/** What was or should be done, by the id of the action. One with prose is as strict as the case. */
export function coursesOfAction(made: StixCase): Map<string, StixObject> {
  return new Map(
    made.of.response.map((action) => {
      const facts = [
        `Status: ${action.status}`,
        ...(action.phase === undefined ? [] : [`Phase: ${action.phase}`]),
        ...(action.owner === undefined ? [] : [`Owner: ${action.owner}`]),
        ...(action.due === undefined ? [] : [`Due: ${action.due}`]),
        ...(action.completed === undefined ? [] : [`Completed: ${action.completed}`]),
      ];
      const detail = action.detail === undefined ? [] : [portableProse(action.detail)];
      const object = made.object(
        'course-of-action',
        ['action', action.id],
        action.detail === undefined ? action.tlp : made.of.label,
        { name: action.action, description: [...facts, ...detail].join('\n\n') },
      );
      return [action.id, object] as const;
    }),
  );
}
