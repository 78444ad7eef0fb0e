import { noAgentState, type AgentStateSlice } from '../agentState/agentStateSlice';
import { noCalls, type CallsSlice } from '../calls/callsSlice';
import { initialPage, type PageSlice } from '../desktop/pageSlice';
import type { CodeCatalog } from '../dispositions/codeCatalog';
import type { CodeRefresh } from '../dispositions/codeRefresh';
import { noCodes, type CodesSlice } from '../dispositions/codesSlice';
import type { StateHost } from '../kernel/store';
import { withoutNotice } from '../notices/noticeList';
import type { NoticesSlice } from '../notices/noticesSlice';
import type { OperationRunner } from '../operations/operationRunner';
import type { Outbox } from '../outbox/outbox';
import { splitByOwner } from '../outbox/outboxEntries';
import type { OutboxSlice } from '../outbox/outboxSlice';
import { nobody, type AgentSlice } from '../session/agentSlice';
import { initialSignIn, type SignInSlice } from '../signIn/signInSlice';
import { noFields, type UserDataFieldsSlice } from '../userData/userDataFields';
import type { Notifier } from '../wrapup/notifierPort';
import { noWrapUps, type WrapUpSlice } from '../wrapup/wrapUpSlice';

type OfTheAgent = AgentSlice &
  AgentStateSlice &
  CallsSlice &
  CodesSlice &
  OutboxSlice &
  UserDataFieldsSlice &
  WrapUpSlice &
  PageSlice;

export interface ForgetAgentServices {
  readonly store: StateHost<OfTheAgent & SignInSlice & NoticesSlice>;
  readonly catalog: Pick<CodeCatalog, 'stop'>;
  readonly codeRefresh: Pick<CodeRefresh, 'stop'>;
  readonly operations: Pick<OperationRunner<never, never>, 'forgetAll'>;
  readonly outbox: Pick<Outbox, 'entries' | 'forgetHabits'>;
  readonly notifier: Pick<Notifier, 'closeAll'>;
}

/** Clears the agent's state. Keeps the choices that are not sent yet, and the wrap-ups still owed. */
export function forgetAgent({ store, catalog, codeRefresh, operations, outbox, notifier }: ForgetAgentServices): void {
  catalog.stop();
  codeRefresh.stop();
  operations.forgetAll();
  outbox.forgetHabits();
  notifier.closeAll();
  const { receipts, frontWrapUpId } = noWrapUps;
  store.update({
    ...{ ...nobody, ...noAgentState, ...noCalls, ...noCodes, ...noFields, ...initialPage },
    ...{ receipts, frontWrapUpId, absences: initialSignIn.absences },
    ...splitByOwner(outbox.entries, null),
    notices: withoutNotice(store.state.notices, 'wrapUpsLeftOut'),
  });
}
