import type { Obligation } from './obligation.js';

/** How a sentence is drawn in a reading (screens.md §2). */
export type SentenceState = 'missing' | 'unsure' | 'noDeadline' | 'routine' | 'sure';

/** From what must be looked at first to what is settled. */
export const sentenceStates: readonly SentenceState[] = ['missing', 'unsure', 'noDeadline', 'routine', 'sure'];

/** A doubt is over once a person has confirmed the obligation; a missing owner is not. */
export function sentenceStateOf(obligation: Obligation): SentenceState {
  if (obligation.leadUnitIds.length === 0) return 'missing';
  if (!obligation.confirmed && obligation.confidence.level !== 'sure') return 'unsure';
  if (obligation.kind === 'review') return 'noDeadline';
  return obligation.kind === 'routine' ? 'routine' : 'sure';
}

/** The state to draw where several obligations share the words. */
export function worstOf(states: readonly SentenceState[]): SentenceState {
  return sentenceStates.find((state) => states.includes(state)) ?? 'sure';
}
