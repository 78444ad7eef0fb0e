import type { RecordsStore } from '../kernel/recordsStore';

/** Where favourites and recent targets survive a restart. They are numbers and names. */
export type TargetStore = RecordsStore;
