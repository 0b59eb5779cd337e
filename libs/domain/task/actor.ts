export const ROLES = ['leader', 'monitor', 'unitHead', 'officer', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** A role in a unit, held on the day in question (callers filter by date). */
export interface ActorSeat {
  readonly unitId: string;
  readonly role: Role;
}

/**
 * Who acts. `seats`: all seats held at that instant; a deputy brings the principal's seats too and names the principal in
 * `onBehalfOf`, so that the log names both and neither decides on what either asked for.
 */
export interface Actor {
  readonly personId: string;
  readonly seats: readonly ActorSeat[];
  readonly onBehalfOf?: string | null;
}
