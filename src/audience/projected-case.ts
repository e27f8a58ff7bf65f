import type { Root } from 'mdast';
import type {
  Asset,
  AttackRow,
  Case,
  Evidence,
  ExternalReference,
  Finding,
  Indicator,
  Query,
  ResponseAction,
  Revision,
  TimelineEvent,
} from '../case/case.ts';
import type { TlpLevel } from '../case/tlp.ts';

declare const projected: unique symbol;

/** Something that holds nothing above its audience. Only `src/audience` makes one. */
export type Projected<T> = T & { readonly [projected]: true };

/** Markdown of which everything above the audience is gone. */
export interface VisibleProse {
  root: Root;
}

type Visible<T> = Omit<T, 'at' | 'skip' | 'detail' | 'limit'>;

/** The parts of a case that an audience may see; what renders and exports take. */
export interface VisibleCase
  extends Omit<Case, 'skip' | 'body' | 'draft' | keyof VisibleRecords>,
    VisibleRecords {
  body: VisibleProse;
  /** The strictest level among what is in here: the label of the page. */
  label: TlpLevel;
  audience: TlpLevel;
}

export interface VisibleRecords {
  assets: Visible<Asset>[];
  findings: (Visible<Finding> & { detail?: VisibleProse; limit?: VisibleProse })[];
  queries: Visible<Query>[];
  evidence: Visible<Evidence>[];
  indicators: Visible<Indicator>[];
  attack: Visible<AttackRow>[];
  response: (Visible<ResponseAction> & { detail?: VisibleProse })[];
  timeline: Visible<TimelineEvent>[];
  references: Visible<ExternalReference>[];
  revisions: Visible<Revision>[];
}

export type ProjectedCase = Projected<VisibleCase>;
