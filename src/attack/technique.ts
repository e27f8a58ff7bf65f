/** The states a technique can be in. Only a current one belongs in a case. */
export const techniqueStatuses = ['current', 'revoked', 'deprecated'] as const;

export type TechniqueStatus = (typeof techniqueStatuses)[number];

/** A technique or sub-technique as one version of ATT&CK has it. */
export interface Technique {
  /** `T1560` or `T1560.001`. */
  id: string;
  /** A sub-technique's own name, without its parent's. */
  name: string;
  /** Short names in matrix order; empty for many that are not current. */
  tactics: readonly string[];
  status: TechniqueStatus;
  /** What MITRE says to use instead; may itself be revoked. */
  replacedBy: string | null;
  /** `attack-pattern--…`, MITRE's own object; null where the facts at hand do not have it yet. */
  stixId: string | null;
  /** `T1560` for `T1560.001`. */
  parent: string | null;
}

export interface Tactic {
  /** `TA0005`. */
  id: string;
  /** `defense-evasion`, what a case writes. */
  shortName: string;
  /** `Defense Evasion`. */
  name: string;
}
