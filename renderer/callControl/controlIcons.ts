import {
  ArrowLeftRight,
  CirclePause,
  CirclePlay,
  CircleDot,
  Grip,
  Merge,
  Mic,
  MicOff,
  Pause,
  Phone,
  PhoneForwarded,
  PhoneOff,
  Play,
  Square,
  Undo2,
  UserMinus,
  Users,
} from '@lucide/vue';
import type { Component } from 'vue';
import type { controlName } from './controlPlaces';

type Name = ReturnType<typeof controlName>;

export const controlIcons: Readonly<Record<Name, Component>> = {
  answer: Phone,
  reject: PhoneOff,
  hold: Pause,
  retrieve: Play,
  swap: ArrowLeftRight,
  mute: MicOff,
  unmute: Mic,
  keypad: Grip,
  transfer: PhoneForwarded,
  completeTransfer: PhoneForwarded,
  conference: Users,
  completeConference: Merge,
  backToCaller: Undo2,
  removeParticipant: UserMinus,
  startRecording: CircleDot,
  pauseRecording: CirclePause,
  resumeRecording: CirclePlay,
  stopRecording: Square,
  endForAll: PhoneOff,
  hangUp: PhoneOff,
};
