import { emptyCallList, type CallList } from './callList';
import { noSelection, type Selection } from './currentCall';

export interface CallsSlice {
  readonly calls: CallList;
  readonly selection: Selection;
}

export const noCalls: CallsSlice = { calls: emptyCallList, selection: noSelection };
