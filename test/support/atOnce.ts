import { tellableCodes as tellable } from '../../electron/core/dispositions/tellableCodes';
import { parseBusinessAttribute as attribute } from '../../electron/core/gws/businessAttributes';
import { parseDispositionGroups as groups } from '../../electron/core/gws/dispositionGroups';
import { parseCalls as calls, parseUser as user } from '../../electron/core/gws/user';
import type { Work } from '../../electron/core/kernel/slices';

// What rests now and then, without a rest.

function atOnce<Made, Parts extends readonly unknown[]>(parse: (...parts: Parts) => Work<Made>) {
  return (...parts: Parts): Made => {
    const work = parse(...parts);
    let step = work.next();
    while (step.done !== true) step = work.next();
    return step.value;
  };
}

export const parseBusinessAttribute = atOnce(attribute);
export const parseDispositionGroups = atOnce(groups);
export const parseCalls = atOnce(calls);
export const tellableCodes = atOnce(tellable);
export const parseUser = atOnce(user);
