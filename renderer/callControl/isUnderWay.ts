import { isUnderWay as isOperationUnderWay } from '../../electron/rules/operationState';
import { actionsOf, type PlacedControl } from './controlPlaces';

/** What the control does has been asked for and is not over. */
export function isUnderWay({ control, call }: PlacedControl): boolean {
  const { operation } = call.control;
  if (operation === null || !isOperationUnderWay(operation.outcome.state)) return false;
  // Back to the caller begins with hanging up the consultation.
  return actionsOf(control).some((action) => operation.action === (action === 'backToCaller' ? 'hangUp' : action));
}
