import type { ApplicationState } from './applicationState';
import { pastCallShelf } from './callHistory/pastCall';
import { callbackShelf } from './callbacks/callback';
import { recordStepShelf } from './campaigns/recordStep';
import { draftShelf } from './choiceDrafts/choiceDraft';
import type { Store } from './kernel/store';
import { noteShelf } from './notes/note';
import { recordingShelf } from './recording/recordingChange';
import { screenPopShelf } from './screenPop/screenPopRecord';
import { editShelf } from './userDataEdits/userDataEdit';

export type Shelves = ReturnType<typeof composeShelves>;

/** What the features keep in the journal beside the choices. */
export function composeShelves(store: Store<ApplicationState>) {
  return {
    recordings: recordingShelf((recordingChanges) => store.update({ recordingChanges })),
    notes: noteShelf((notes) => store.update({ notes })),
    screenPops: screenPopShelf((screenPops) => store.update({ screenPops })),
    pastCalls: pastCallShelf((list) => store.update({ pastCalls: store.state.pastCalls.with(list) })),
    callbacks: callbackShelf((callbacks) => store.update({ callbacks })),
    recordSteps: recordStepShelf((recordSteps) => store.update({ recordSteps })),
    drafts: draftShelf((choiceDrafts) => store.update({ choiceDrafts })),
    userDataEdits: editShelf((userDataEdits) => store.update({ userDataEdits })),
  };
}
