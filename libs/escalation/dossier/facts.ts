import type {
  dispatchSchema,
  dossierSchema,
  explanationSchema,
  extensionSchema,
  submissionSchema,
} from '@dondoc/contracts';
import type { Case, Instant, Outage, TaskState } from '@dondoc/domain';
import type { z } from 'zod';
import type { Surroundings } from '../surroundings.js';

export type DossierView = z.infer<typeof dossierSchema>;
export type DispatchView = z.infer<typeof dispatchSchema>;
export type ExplanationView = z.infer<typeof explanationSchema>;
export type SubmissionView = z.infer<typeof submissionSchema>;
export type ExtensionView = z.infer<typeof extensionSchema>;
export type ComparableView = DossierView['comparable'][number];

/** A dossier as it is stored; its hash is over this text and so stands beside it. */
export type DossierBody = Omit<DossierView, 'hash'>;

/** Everything a dossier is made of, as rooms to the left said it at the instant of making. */
export interface DossierFacts {
  readonly kase: Case;
  readonly task: TaskState;
  readonly madeAt: Instant;
  readonly surroundings: Surroundings;
  readonly source: {
    readonly code: string;
    readonly item: string | null;
    readonly directiveRef: string;
    readonly quote: DossierView['task']['quote'];
    readonly deadlineText: string | null;
  };
  readonly dispatches: readonly DispatchView[];
  readonly submissions: readonly SubmissionView[];
  readonly extensions: readonly ExtensionView[];
  readonly outages: readonly Outage[];
  readonly explanation: ExplanationView | null;
  readonly comparable: readonly ComparableView[];
  readonly owners: DossierView['owners'];
}
