import { deleteUserData, deleteUserDataPairs, updateUserData } from '../../switch/userDataOperations';
import { ok } from '../answer';
import { pairsParameter, textParameter } from '../requestContext';
import type { CallOperation } from './callOperation';

/** gws-protocol 6.3. */
export const userDataOperations: Readonly<Record<string, CallOperation>> = {
  /** Does not replace an existing key. T-Server keeps the duplicate, which an object cannot show. */
  AttachUserData: ({ site }, call, operation) => {
    const userData = pairsParameter(operation, 'userData');
    if (!userData.given) {
      return userData.answer;
    }
    updateUserData(site.switchboard, call, { ...userData.value, ...call.userData });
    return ok();
  },
  UpdateUserData: ({ site }, call, operation) => {
    const userData = pairsParameter(operation, 'userData');
    if (!userData.given) {
      return userData.answer;
    }
    updateUserData(site.switchboard, call, userData.value);
    return ok();
  },
  DeleteUserDataPair: ({ site }, call, operation) => {
    const key = textParameter(operation, 'key');
    if (!key.given) {
      return key.answer;
    }
    deleteUserDataPairs(site.switchboard, call, [key.value]);
    return ok();
  },
  DeleteUserData: ({ site }, call) => {
    deleteUserData(site.switchboard, call);
    return ok();
  },
};
