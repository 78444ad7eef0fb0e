import type { CallRecord } from '../calls/callRecord';
import type { AgentRights } from '../dispositions/dispositionBlock';
import type { CodeNode } from '../gws/codeNode';
import type { Entries } from '../outbox/entries';
import type { Policy } from '../policy/policy';
import type { Owner } from '../session/owner';
import type { WrapUp } from './wrapUp';
import type { WrapUpRules } from './wrapUpRules';

/** The current state that wrap-ups depend on. */
export interface WrapUpWorld {
  readonly owner: Owner;
  readonly deviceId: string | null;
  readonly calls: readonly CallRecord[];
  readonly entries: Entries;
  /** `null` until they are loaded. */
  readonly codes: readonly CodeNode[] | null;
  readonly rules: WrapUpRules;
  readonly rights: AgentRights;
  readonly dispositionKey: string;
  /** How calls are named. A wrap-up keeps the name that its call had at the end. */
  readonly naming: Policy['userData'];
  readonly steadyNowMs: number;
}

/** What the last reconciliation began with. A wrap-up that is still the same object came out of it unchanged. */
export interface Reconciled {
  readonly wrapUps: readonly WrapUp[];
  readonly world: WrapUpWorld;
}
